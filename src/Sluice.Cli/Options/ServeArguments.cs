using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Sluice.Certificates.Files;
using Sluice.Cli.Commands;
using Sluice.Cli.Hosting;

namespace Sluice.Cli.Options;

/// <summary>The words "sluice serve" understands.</summary>
internal sealed class ServeArguments
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

    private readonly Argument<string> _lake = new("LAKE") { Description = "Folder whose files and folders are the tables" };

    private readonly Option<string?> _data = DataOption.Create();

    private readonly Option<ListenAddress> _listen = new("--listen")
    {
        HelpName = "HOST:PORT",
        Description = "Where to listen: localhost (all loopback), an IP address, or * for all",
        DefaultValueFactory = _ => ListenAddress.Default,
        CustomParser = Parsed.By<ListenAddress>(ListenAddress.TryParse),
    };

    private readonly Option<string[]> _hostnames = new("--hostname")
    {
        HelpName = "NAME",
        Description = "A further name or IP address clients use for this server, for its certificate; may be repeated",
    };

    private readonly Option<string> _database = new("--database")
    {
        HelpName = "NAME",
        Description = "What clients give as the database",
        DefaultValueFactory = _ => "lake",
    };

    private readonly Option<string?> _certificate = new("--cert")
    {
        HelpName = "FILE",
        Description = "Serve this certificate chain (PEM) instead of a local one; needs --key",
    };

    private readonly Option<string?> _key = new("--key")
    {
        HelpName = "FILE",
        Description = "The private key of --cert (PEM, mode 0600)",
    };

    private readonly Option<int> _maxConnections = new("--max-connections")
    {
        HelpName = "N",
        Description = "Sessions at one time",
        DefaultValueFactory = _ => 100,
        CustomParser = Parsed.By<int>(TryParseCount),
    };

    private readonly Option<long?> _memory = new("--memory-limit")
    {
        HelpName = "SIZE",
        Description = "Memory of the engine before it spills, such as 8GB [default: half of the machine's]",
        CustomParser = Parsed.By<long?>(ByteSize.TryParse),
    };

    private readonly Option<long?> _spill = new("--spill-limit")
    {
        HelpName = "SIZE",
        Description = "Disk for spilled data, such as 100GB [default: nine tenths of what is free]",
        CustomParser = Parsed.By<long?>(ByteSize.TryParse),
    };

    private readonly Option<LogLevel> _level = new("--log-level")
    {
        HelpName = "LEVEL",
        Description = $"Least level that is logged: {string.Join(", ", Levels.Keys)} [default: info]",
        CustomParser = Parsed.By<LogLevel>(TryParseLevel),
    };

    public Command AddTo(Command command)
    {
        command.Add(_lake);
        foreach (var option in new Option[] { _data, _listen, _hostnames, _database, _certificate, _key, _maxConnections, _memory, _spill, _level })
            command.Add(option);
        return command;
    }

    public ServeOptions Read(ParseResult parsed) => new(
        RealPath.Of(parsed.GetRequiredValue(_lake) is { Length: > 0 } lake ? lake : throw new UsageException("LAKE is empty")),
        DataOption.Resolve(parsed.GetValue(_data)),
        parsed.GetRequiredValue(_listen),
        parsed.GetValue(_hostnames) ?? [],
        parsed.GetRequiredValue(_database),
        parsed.GetValue(_certificate),
        parsed.GetValue(_key),
        parsed.GetRequiredValue(_maxConnections),
        parsed.GetResult(_level) is null ? LogLevel.Information : parsed.GetValue(_level))
    {
        MemoryLimit = parsed.GetValue(_memory),
        SpillLimit = parsed.GetValue(_spill),
    };

    private static bool TryParseCount(string text, out int count, out string? why)
    {
        var isCount = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count > 0;
        why = isCount ? null : $"--max-connections \"{text}\" is no whole number from 1 upwards";
        return isCount;
    }

    private static bool TryParseLevel(string text, out LogLevel level, out string? why)
    {
        var known = Levels.TryGetValue(text, out level);
        why = known ? null : $"log level \"{text}\" is none of {string.Join(", ", Levels.Keys)}";
        return known;
    }
}
