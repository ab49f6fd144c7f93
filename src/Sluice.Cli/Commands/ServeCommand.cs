using System.CommandLine;
using Microsoft.Extensions.Logging;
using Sluice.Cli.Hosting;
using Sluice.Cli.Options;

namespace Sluice.Cli.Commands;

/// <summary>"sluice serve LAKE": reads the options and hands them to the host.</summary>
internal static class ServeCommand
{
    private static readonly Dictionary<string, LogLevel> Levels = new()
    {
        ["trace"] = LogLevel.Trace,
        ["debug"] = LogLevel.Debug,
        ["info"] = LogLevel.Information,
        ["warning"] = LogLevel.Warning,
        ["error"] = LogLevel.Error,
        ["none"] = LogLevel.None,
    };

    private static readonly Argument<string> Lake = new("LAKE") { Description = "Folder whose files and folders are the tables" };
    private static readonly Option<string?> Data = DataOption.Create();

    private static readonly Option<ListenAddress> Listen = new("--listen")
    {
        HelpName = "HOST:PORT",
        Description = "Where to listen: localhost (all loopback), an IP address, or * for all [default: localhost:5432]",
        DefaultValueFactory = _ => ListenAddress.Default,
        CustomParser = Parsed.By<ListenAddress>(ListenAddress.TryParse),
    };

    private static readonly Option<string[]> Hostnames = new("--hostname")
    {
        HelpName = "NAME",
        Description = "A further name or IP address clients use for this server, put into its certificate; may be repeated",
        DefaultValueFactory = _ => [],
    };

    private static readonly Option<string> Database = new("--database") { HelpName = "NAME", Description = "What clients give as the database [default: lake]", DefaultValueFactory = _ => "lake" };
    private static readonly Option<string?> Certificate = new("--cert") { HelpName = "FILE", Description = "Serve this certificate chain (PEM) instead of a local one; needs --key" };
    private static readonly Option<string?> Key = new("--key") { HelpName = "FILE", Description = "The private key of --cert (PEM, mode 0600)" };

    private static readonly Option<int> MaxConnections = new("--max-connections") { HelpName = "N", Description = "Sessions at one time [default: 100]", DefaultValueFactory = _ => 100 };

    private static readonly Option<LogLevel> Level = new("--log-level")
    {
        HelpName = "LEVEL",
        Description = $"Least level that is logged: {string.Join(", ", Levels.Keys)} [default: info]",
        DefaultValueFactory = _ => LogLevel.Information,
        CustomParser = Parsed.By<LogLevel>(TryParseLevel),
    };

    public static Command Create(Examples examples)
    {
        var command = new Command("serve", "Serve a folder of data files.")
        {
            Lake, Data, Listen, Hostnames, Database, Certificate, Key, MaxConnections, Level,
        };
        command.SetAction((parsed, cancellation) => ServeHost.RunAsync(Read(parsed), cancellation));
        return examples.With(command, "sluice serve ./lake --listen '*:5432' --hostname db.example.org");
    }

    internal static ServeOptions Read(ParseResult parsed)
    {
        var options = new ServeOptions(
            RealPath.Of(parsed.GetRequiredValue(Lake)),
            DataOption.Resolve(parsed.GetValue(Data)),
            parsed.GetRequiredValue(Listen),
            parsed.GetRequiredValue(Hostnames),
            parsed.GetRequiredValue(Database),
            parsed.GetValue(Certificate),
            parsed.GetValue(Key),
            parsed.GetValue(MaxConnections),
            parsed.GetValue(Level));
        ServeRules.Check(options);
        return options;
    }

    private static bool TryParseLevel(string text, out LogLevel level, out string? why)
    {
        var known = Levels.TryGetValue(text, out level);
        why = known ? null : $"log level \"{text}\" is none of {string.Join(", ", Levels.Keys)}";
        return known;
    }
}
