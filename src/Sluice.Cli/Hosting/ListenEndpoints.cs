using System.Net;
using System.Net.Sockets;
using Sluice.Cli.Options;

namespace Sluice.Cli.Hosting;

/// <summary>The endpoints a listen address stands for on this machine.</summary>
internal static class ListenEndpoints
{
    public static IEnumerable<IPEndPoint> Of(ListenAddress listen)
    {
        var addresses = listen.Addresses.Count > 1 ? listen.Addresses.Where(IsUsable).ToList() : listen.Addresses;

        // The IPv6 wildcard takes IPv4 as well; both at once would be in each other's way.
        if (addresses.Contains(IPAddress.IPv6Any))
            addresses = [IPAddress.IPv6Any];
        return addresses.Select(address => new IPEndPoint(address, listen.Port));
    }

    /// <summary>A machine may have IPv6 switched off; "localhost" and "*" then mean IPv4.</summary>
    private static bool IsUsable(IPAddress address)
    {
        if (address.AddressFamily == AddressFamily.InterNetwork)
            return true;
        try
        {
            using var probe = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            probe.Bind(new IPEndPoint(address, 0));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
