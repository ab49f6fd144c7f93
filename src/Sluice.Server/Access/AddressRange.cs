using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;

namespace Sluice.Server.Access;

/// <summary>An address range in CIDR form; what is IPv4 is kept and compared as IPv4, however it was written.</summary>
public sealed record AddressRange(IPAddress Address, int Prefix)
{
    private const int MappedBits = 96;

    /// <summary>"10.0.0.0/8", "fd00::/8", or one address without a prefix.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out AddressRange? range, [NotNullWhen(false)] out string? fault)
    {
        range = null;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var host = slash < 0 ? text : text[..slash];
        if (host.Contains('[', StringComparison.Ordinal) || !IsWritten(host) || !IPAddress.TryParse(host, out var address) || host.Contains('%', StringComparison.Ordinal))
        {
            fault = $"\"{text}\" is no address and no range like 10.0.0.0/8 or fd00::/8";
            return false;
        }

        var bits = address.GetAddressBytes().Length * 8;
        var prefix = bits;
        if (slash >= 0 && (!int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out prefix) || prefix > bits))
        {
            fault = $"\"{text}\" must end in a prefix length from 0 to {bits}";
            return false;
        }

        if (address.IsIPv4MappedToIPv6 && prefix >= MappedBits)
            (address, prefix) = (address.MapToIPv4(), prefix - MappedBits);
        range = new AddressRange(Masked(address, prefix), prefix);
        fault = range.Address.Equals(address) ? null : $"\"{text}\" has bits set behind its prefix; did you mean {range}?";
        if (fault is null)
            return true;
        range = null;
        return false;
    }

    /// <param name="address">IPv4 as IPv4, not mapped into IPv6.</param>
    public bool Contains(IPAddress address) => address.AddressFamily == Address.AddressFamily && Masked(address, Prefix).Equals(Address);

    public bool Covers(AddressRange other) => other.Prefix >= Prefix && Contains(other.Address);

    public override string ToString() => $"{Address}/{Prefix}";

    // The parser takes "1", "10.1" and "0x7f.1" for addresses too; nobody means that here.
    private static bool IsWritten(string host) => host.Contains(':', StringComparison.Ordinal)
        || (host.Split('.') is { Length: 4 } parts && Array.TrueForAll(parts, part => part is "0" || (part.Length > 0 && part[0] is >= '1' and <= '9')));

    private static IPAddress Masked(IPAddress address, int prefix)
    {
        var bytes = address.GetAddressBytes();
        for (var i = 0; i < bytes.Length; i++)
        {
            var kept = Math.Clamp(prefix - (i * 8), 0, 8);
            bytes[i] &= (byte)(0xFF << (8 - kept));
        }

        return new IPAddress(bytes);
    }
}
