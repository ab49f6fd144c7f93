using System.Globalization;

namespace Sluice.Client.Wire;

/// <summary>Reads "HOST", "HOST:PORT", "[::1]:5432" and a bare IPv6 address.</summary>
public static class ServerAddress
{
    /// <returns>False when it is none of these; <paramref name="why"/> then says what is wrong.</returns>
    public static bool TryParse(string text, out ServerTarget? target, out string? why)
    {
        (target, why) = (null, null);
        var (host, port) = Split(text);
        if (host.Length == 0 || host.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '/' or '@'))
            why = $"\"{text}\" is no HOST or HOST:PORT";
        else if (port is null)
            target = new ServerTarget(host, ServerTarget.DefaultPort);
        else if (int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= ushort.MaxValue)
            target = new ServerTarget(host, number);
        else
            why = $"\"{port}\" is no port: it must be a number from 1 to 65535";
        return target is not null;
    }

    private static (string Host, string? Port) Split(string text)
    {
        var close = text.StartsWith('[') ? text.IndexOf(']', StringComparison.Ordinal) : -1;
        if (close > 0)
            return (text[1..close], text.Length == close + 1 ? null : text[(close + 1)..].TrimStart(':'));
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 || text.LastIndexOf(':') != colon ? (text, null) : (text[..colon], text[(colon + 1)..]);
    }
}
