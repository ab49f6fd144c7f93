using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Sluice.Cli.Hosting;

/// <summary>The log goes to stderr: lines for a person on a terminal, JSON otherwise. Stdout is for the ready line.</summary>
internal static class ServeLogging
{
    public static void Configure(ILoggingBuilder builder, LogLevel level)
    {
        builder.SetMinimumLevel(level);

        // Kestrel tells of every failed handshake and reset at its own levels; ours say what matters.
        builder.AddFilter("Microsoft", level < LogLevel.Information ? level : LogLevel.Warning);

        // A start that fails is told in one line by the command, not by the host's stack trace.
        builder.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        if (Console.IsErrorRedirected)
            builder.AddJsonConsole(json => (json.UseUtcTimestamp, json.TimestampFormat) = (true, "yyyy-MM-ddTHH:mm:ss.fffZ"));
        else
            builder.AddSimpleConsole(text => (text.SingleLine, text.UseUtcTimestamp, text.TimestampFormat) = (true, true, "HH:mm:ss.fff "));
    }
}
