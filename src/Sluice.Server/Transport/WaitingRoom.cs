using System.Net;

namespace Sluice.Server.Transport;

/// <summary>
/// Counts, by address, the connections that have not logged in. One address may take half of all places and no more, so that
/// whoever holds many connections open without a word does not keep everybody else out.
/// </summary>
internal sealed class WaitingRoom(int mostOfOne)
{
    // An IPv6 customer is given a whole /64.
    private const int NetworkBytes = 8;
    private readonly Dictionary<IPAddress, int> _waiting = [];
    private readonly Lock _lock = new();

    /// <returns>The place, to be disposed at login or at the end; null when the address has too many.</returns>
    public WaitingPlace? TryEnter(EndPoint? remote)
    {
        var from = SourceOf(remote);
        lock (_lock)
        {
            var taken = _waiting.GetValueOrDefault(from);
            if (taken >= mostOfOne)
                return null;
            _waiting[from] = taken + 1;
        }

        return new WaitingPlace(this, from);
    }

    internal void Leave(IPAddress from)
    {
        lock (_lock)
        {
            if (--_waiting[from] == 0)
                _waiting.Remove(from);
        }
    }

    private static IPAddress SourceOf(EndPoint? remote)
    {
        if (remote is not IPEndPoint { Address: var address })
            return IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();
        if (address.GetAddressBytes() is not { Length: 16 } bytes)
            return address;
        bytes.AsSpan(NetworkBytes).Clear();
        return new IPAddress(bytes);
    }
}
