using System.Net;

namespace Sluice.Server.Transport;

/// <summary>A client's address as people write it: an IPv4 client on a socket for both is shown as IPv4.</summary>
internal static class ClientAddress
{
    public static string Of(EndPoint? remote) => remote switch
    {
        IPEndPoint { Address.IsIPv4MappedToIPv6: true } mapped => mapped.Address.MapToIPv4().ToString(),
        IPEndPoint ip => ip.Address.ToString(),
        _ => remote?.ToString() ?? "unknown",
    };
}
