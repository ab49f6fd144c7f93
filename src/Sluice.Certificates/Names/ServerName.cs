using System.Net;
using System.Net.Sockets;

namespace Sluice.Certificates.Names;

/// <summary>One name a server may be reached by: a DNS name in lower case, or an IP address. Exactly one is set.</summary>
public sealed record ServerName
{
    private ServerName(string? dns, IPAddress? address) => (Dns, Address) = (dns, address);

    public string? Dns { get; }

    public IPAddress? Address { get; }

    /// <summary>Reads an IP address or a DNS name (RFC 1123 labels, underscores allowed; "*" only as the whole leftmost label).</summary>
    /// <param name="text">What the user wrote.</param>
    /// <param name="name">The name, when the answer is true.</param>
    /// <param name="why">What is wrong, lower case, when the answer is false.</param>
    public static bool TryParse(string text, out ServerName? name, out string? why)
    {
        name = null;
        why = Fault(text);
        if (why is not null)
            return false;
        name = IsAddress(text, out var address) ? new ServerName(null, address) : new ServerName(text.ToLowerInvariant(), null);
        return true;
    }

    /// <summary>Whether this name, as it stands in a certificate, answers for <paramref name="wanted"/> (RFC 6125, 6.4).</summary>
    public bool Covers(ServerName wanted)
    {
        if (Address is not null || wanted.Address is not null)
            return Equals(Address, wanted.Address);
        if (Dns == wanted.Dns)
            return true;
        var dot = wanted.Dns!.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && Dns!.StartsWith("*.", StringComparison.Ordinal) && wanted.Dns[0] != '*'
            && wanted.Dns.AsSpan(dot).SequenceEqual(Dns.AsSpan(1));
    }

    public override string ToString() => Dns ?? Address!.ToString();

    private static string? Fault(string text)
    {
        if (IsAddress(text, out var address))
            return HasScope(address!) ? "an address with a scope has no place in a certificate" : null;
        if (text.Length == 0)
            return "name is empty";
        if (text.Length > 253)
            return "name is longer than 253 characters";
        if (text[^1] == '.')
            return "name ends with a dot, which clients do not match";
        var labels = text.Split('.');
        if (labels[0] == "*" && labels.Length < 3)
            return "a wildcard needs at least two labels after it";
        if (labels.All(label => label.All(char.IsAsciiDigit)))
            return "neither an IPv4 address nor a DNS name";
        for (var i = 0; i < labels.Length; i++)
        {
            if (!(i == 0 && labels[i] == "*") && LabelFault(labels[i]) is { } fault)
                return fault;
        }
        return null;
    }

    private static string? LabelFault(string label) => label switch
    {
        "" => "two dots follow each other or one comes first",
        { Length: > 63 } => "a label is longer than 63 characters",
        _ when label.Contains('*', StringComparison.Ordinal) => "a wildcard may only be the whole leftmost label",
        _ when !label.All(char.IsAscii) => "a name outside ASCII must be given in its xn-- form",
        _ when !label.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') =>
            "only letters, digits, '-', '_' and '.' may stand in a DNS name",
        _ when label[0] == '-' || label[^1] == '-' => "a label starts or ends with '-'",
        _ => null,
    };

    private static bool HasScope(IPAddress address) => address.AddressFamily == AddressFamily.InterNetworkV6 && address.ScopeId != 0;

    // IPAddress also takes "1" and "0x7f.1"; a client that connects to such text compares it as a name.
    private static bool IsAddress(string text, out IPAddress? address) =>
        IPAddress.TryParse(text, out address) && (address.AddressFamily == AddressFamily.InterNetworkV6
            ? text[0] != '['
            : address.ToString() == text);
}
