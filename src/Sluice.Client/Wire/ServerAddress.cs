using System.Globalization;
using System.Net;

namespace Sluice.Client.Wire;

/// <summary>Reads "HOST", "HOST:PORT", "[::1]:5432" and a bare IPv6 address.</summary>
public static class ServerAddress
{
    /// <returns>False when it is none of these; <paramref name="why"/> then says so, and how to write it.</returns>
    public static bool TryParse(string text, out ServerTarget? target, out string? why)
    {
        target = null;
        var (host, portText) = Split(text);
        var port = Port(portText);
        why = !IsHost(host) || (port is null && !IsNumber(portText!))
            ? $"\"{Printable.Of(text)}\" is no HOST[:PORT]; write it as lake.example.org, lake.example.org:5432 or [::1]:5432"
            : port is null ? $"\"{Printable.Of(text)}\": port must be 1 to 65535" : null;
        if (why is null)
            target = new ServerTarget(host, port!.Value);
        return target is not null;
    }

    // Nothing that ends a host where it is put into a URL or a line: "h?sslmode=disable" would take the protection away.
    private static bool IsHost(string host) =>
        (host.Length > 0 && host.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_'))
        || (host.Contains(':', StringComparison.Ordinal) && !host.Contains('[', StringComparison.Ordinal) && IsAddress(host));

    // A zone ("fe80::1%eth0") may hold anything for IPAddress.
    private static bool IsAddress(string host) =>
        IPAddress.TryParse(host, out _) && host.All(c => char.IsAsciiLetterOrDigit(c) || c is ':' or '.' or '%' or '-' or '_');

    private static bool IsNumber(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);

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
