using System.Net;

namespace Sluice.Server.Access;

/// <summary>Where a rule's clients come from.</summary>
public sealed class AddressSet(IReadOnlyList<AddressRange> ranges)
{
    public static AddressSet All { get; } = new([new AddressRange(IPAddress.Any, 0), new AddressRange(IPAddress.IPv6Any, 0)]);

    public IReadOnlyList<AddressRange> Ranges => ranges;

    public bool IsAll => Covers(All);

    /// <param name="address">Null when there is none, as on a connection in memory: only "all" holds it.</param>
    public bool Contains(IPAddress? address)
    {
        if (address is null)
            return IsAll;
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        // A link-local address's scope is the interface, not a part of it.
        if (plain is { AddressFamily: System.Net.Sockets.AddressFamily.InterNetworkV6, ScopeId: not 0 })
            plain = new IPAddress(plain.GetAddressBytes());
        return ranges.Any(range => range.Contains(plain));
    }

    public bool Covers(AddressSet other) => other.Ranges.All(wanted => ranges.Any(range => range.Covers(wanted)));

    public override string ToString() => IsAll ? "all" : string.Join(" or ", ranges);
}
