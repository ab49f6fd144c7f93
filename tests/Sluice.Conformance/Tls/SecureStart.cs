using Sluice.Testing.Servers;
using Sluice.Testing.Wire;

namespace Sluice.Conformance.Tls;

/// <summary>Sockets brought as far as a test of the negotiation needs them.</summary>
internal static class SecureStart
{
    public static async Task<WireClient> PlainAsync(WireTarget target)
    {
        var client = await WireClient.OpenAsync(target.Host, target.Port);
        client.ReadTimeout = TimeSpan.FromSeconds(10);
        return client;
    }

    public static async Task<WireClient> TlsAsync(WireTarget target)
    {
        var client = await PlainAsync(target);
        await client.RequestTlsAsync(target.Host);
        return client;
    }

    /// <summary>All bytes until the server closes; a reset counts as closing.</summary>
    public static async Task<byte[]> ReadAllAsync(WireClient client)
    {
        var bytes = new List<byte>();
        try
        {
            while (await client.ReadByteAsync() is { } next)
                bytes.Add(next);
        }
        catch (IOException)
        {
            // Closed with bytes of ours unread: TCP says so by a reset.
        }

        return [.. bytes];
    }
}
