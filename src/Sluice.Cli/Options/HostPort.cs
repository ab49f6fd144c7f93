using System.Globalization;
using Sluice.Cli.Commands;
using Sluice.Client.Wire;

namespace Sluice.Cli.Options;

/// <summary>Reads "HOST", "HOST:PORT", "[::1]:PORT" and a bare IPv6 address.</summary>
internal static class HostPort
{
    /// <exception cref="UsageException">It is none of these.</exception>
    public static ServerTarget Parse(string text)
    {
        var isBare = text.Count(c => c == ':') > 1 && !text.StartsWith('[');
        var close = text.StartsWith('[') ? text.IndexOf(']', StringComparison.Ordinal) : 0;
        if (close < 0)
            throw Misuse(text);
        var colon = isBare ? -1 : text.IndexOf(':', close);
        var host = colon < 0 ? text : text[..colon];
        if (close > 0)
            host = host.Length == close + 1 ? host[1..close] : throw Misuse(text);
        var port = ServerTarget.DefaultPort;
        if (host.Length == 0 || host.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '/' or '@')
            || (colon >= 0 && !(int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out port) && port is > 0 and <= ushort.MaxValue)))
        {
            throw Misuse(text);
        }
        return new ServerTarget(host, port);
    }

    private static UsageException Misuse(string text) =>
        new($"\"{text}\" is no HOST[:PORT]; write it as lake.example.org, lake.example.org:5432 or [::1]:5432");
}
