using System.Globalization;

namespace Sluice.Client.Wire;

/// <summary>Reads "HOST", "HOST:PORT", "[::1]:5432" and a bare IPv6 address.</summary>
public static class ServerAddress
{
    /// <returns>False when it is none of these; <paramref name="why"/> then says so, and how to write it.</returns>
    public static bool TryParse(string text, out ServerTarget? target, out string? why)
    {
        var (host, port) = Split(text);
        target = IsHost(host) && Port(port) is { } number ? new ServerTarget(host, number) : null;
        why = target is null ? $"\"{text}\" is no HOST[:PORT]; write it as lake.example.org, lake.example.org:5432 or [::1]:5432" : null;
        return target is not null;
    }

    private static bool IsHost(string host) =>
        host.Length > 0 && !host.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '/' or '@' or '[' or ']');

    private static int? Port(string? text)
    {
        if (text is null)
            return ServerTarget.DefaultPort;
        return ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0 ? port : null;
    }

    // What is between or behind the brackets and is no port makes the whole no address.
    private static (string Host, string? Port) Split(string text)
    {
        var close = text.StartsWith('[') ? text.IndexOf(']', StringComparison.Ordinal) : -1;
        if (close > 0)
            return text.Length == close + 1 ? (text[1..close], null) : text[close + 1] == ':' ? (text[1..close], text[(close + 2)..]) : (text, null);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 || text.LastIndexOf(':') != colon ? (text, null) : (text[..colon], text[(colon + 1)..]);
    }
}
