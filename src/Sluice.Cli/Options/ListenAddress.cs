using System.Globalization;
using System.Net;

namespace Sluice.Cli.Options;

/// <summary>Where to listen, from "HOST:PORT".</summary>
/// <param name="Host">As written, in lower case, without brackets: for messages.</param>
/// <param name="Addresses">The addresses it stands for: both loopbacks for localhost, both wildcards for *.</param>
/// <param name="Port">0 to 65535; 0 lets the system choose.</param>
internal sealed record ListenAddress(string Host, IReadOnlyList<IPAddress> Addresses, int Port)
{
    /// <summary>PostgreSQL's own.</summary>
    public const int DefaultPort = 5432;

    public static ListenAddress Default { get; } = new("localhost", [IPAddress.Loopback, IPAddress.IPv6Loopback], DefaultPort);

    /// <summary>Reads "localhost:5432", "127.0.0.1:5432", "[::1]:5432", "*:5432"; without a port, 5432.</summary>
    public static bool TryParse(string text, out ListenAddress address, out string? why)
    {
        address = Default;
        if (!TrySplit(text, out var host, out var portText))
        {
            why = $"listen address \"{text}\": write an IPv6 address in brackets, as in [::1]:{DefaultPort}";
            return false;
        }
        var port = DefaultPort;
        if (portText is not null && !IsPort(portText, out port))
        {
            why = $"listen address \"{text}\": the port must be a number from 0 to 65535";
            return false;
        }
        if (AddressesOf(host) is not { } addresses)
        {
            why = $"listen address \"{text}\": the host must be localhost, an IP address or *";
            return false;
        }
        why = null;
        address = new ListenAddress(host, addresses, port);
        return true;
    }

    public override string ToString() => Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]:{Port}" : $"{Host}:{Port}";

    private static bool TrySplit(string text, out string host, out string? port)
    {
        var close = text.StartsWith('[') ? text.IndexOf(']', StringComparison.Ordinal) : -1;
        var colon = text.IndexOf(':', close + 1);
        host = (colon < 0 ? text : text[..colon]).ToLowerInvariant();
        port = colon < 0 ? null : text[(colon + 1)..];
        if (close < 0)
            return text.Count(c => c == ':') <= 1;
        var isBracketed = host.Length == close + 1 && host[1..close].Contains(':', StringComparison.Ordinal);
        host = host[1..close];
        return isBracketed;
    }

    private static bool IsPort(string text, out int port) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port) && port <= ushort.MaxValue;

    private static IReadOnlyList<IPAddress>? AddressesOf(string host) => host switch
    {
        "localhost" => Default.Addresses,
        "*" => [IPAddress.Any, IPAddress.IPv6Any],
        _ when IPAddress.TryParse(host, out var address) && address.ToString() == host => [address],
        _ => null,
    };
}
