using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Facts;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Diagnosis;

/// <summary>Compares a leaf's names with the host as typed, as libpq does since PostgreSQL 15 (fe-secure-common.c's rules).</summary>
public static class HostCheck
{
    public static NameVerdict Of(X509Certificate2 leaf, string host)
    {
        var names = LeafNames.Of(leaf);
        var address = AddressOf(host);
        // A name of the host's own kind switches the common name off.
        var looksAtCommonName = names.CommonName is not null && !names.Alternatives.Any(name => (name.Address is null) == (address is null));
        if (names.Alternatives.Any(name => name.Address is { } mine ? mine.Equals(address) : IsSame(name.Text, host)))
            return new NameVerdict(true, null, null);
        if (looksAtCommonName && IsSame(names.CommonName!, host))
            return new NameVerdict(true, null, address is null ? FaultCodes.CommonNameOnly : FaultCodes.IpWithoutSan);
        var examined = names.Alternatives.Select(name => name.Text).Concat(looksAtCommonName ? [names.CommonName!] : []).ToList();
        return new NameVerdict(false, Message(examined, host), Code(names, address, examined, host));
    }

    private static string Message(List<string> examined, string host) => examined.Count switch
    {
        0 => "could not get server's host name from server certificate",
        1 => $"server certificate for \"{examined[0]}\" does not match host name \"{host}\"",
        2 => $"server certificate for \"{examined[0]}\" (and 1 other name) does not match host name \"{host}\"",
        var count => $"server certificate for \"{examined[0]}\" (and {count - 1} other names) does not match host name \"{host}\"",
    };

    private static string Code(LeafNames names, IPAddress? address, List<string> examined, string host)
    {
        if (examined.Count == 0)
            return FaultCodes.NoNames;
        if (address is not null && !names.Alternatives.Any(name => name.Address is not null))
            return FaultCodes.IpWithoutSan;
        return examined.Any(name => IsTooDeep(name, host)) ? FaultCodes.WildcardTooDeep : FaultCodes.NameMismatch;
    }

    private static bool IsSame(string name, string host) => string.Equals(name, host, StringComparison.OrdinalIgnoreCase) || IsWildcardFor(name, host);

    // "*." only leftmost, and it stands for one label.
    private static bool IsWildcardFor(string pattern, string host) => IsUnder(pattern, host)
        && !host.AsSpan(0, host.Length - pattern.Length + 1).Contains('.');

    private static bool IsTooDeep(string pattern, string host) => IsUnder(pattern, host) && !IsWildcardFor(pattern, host);

    private static bool IsUnder(string pattern, string host) => pattern.Length >= 3 && pattern.StartsWith("*.", StringComparison.Ordinal)
        && host.Length >= pattern.Length && host.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase);

    /// <summary>The address a host is, if it is one.</summary>
    public static IPAddress? AddressOf(string host) => IPAddress.TryParse(host, out var address)
        && (address.AddressFamily == AddressFamily.InterNetworkV6 || char.IsAsciiDigit(host[^1])) ? address : null;
}
