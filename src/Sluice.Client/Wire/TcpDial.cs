using System.Net;
using System.Net.Sockets;

namespace Sluice.Client.Wire;

/// <summary>A TCP connection to a server, and the question whether it speaks TLS (protocol, "SSL Session Encryption").</summary>
public static class TcpDial
{
    /// <summary>Tries the name's addresses in the system's order.</summary>
    /// <exception cref="DialException">No address, or none that answers in time.</exception>
    public static async Task<Stream> ConnectAsync(ServerTarget target, TimeSpan timeout, CancellationToken cancellation)
    {
        DialException? last = null;
        foreach (var address in await ResolveAsync(target.Host, Dns.GetHostAddressesAsync, timeout, cancellation).ConfigureAwait(false))
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(timeout);
            var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(address, target.Port), limit.Token).ConfigureAwait(false);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (Exception failure) when (failure is SocketException || (failure is OperationCanceledException && !cancellation.IsCancellationRequested))
            {
                socket.Dispose();
                var reason = failure is SocketException refused ? refused.Message : $"no answer within {timeout.TotalSeconds:0} s";
                last = new DialException(DialStep.Connect, $"no connection to {target} ({address}): {reason}", failure);
            }
        }
        throw last!;
    }

    /// <summary>Sends SSLRequest and expects 'S'. Reads exactly one byte, so that nothing injected behind it is taken for TLS's.</summary>
    /// <exception cref="DialException">The server answered otherwise, or hung up.</exception>
    public static async Task RequestTlsAsync(Stream tcp, ServerTarget target, CancellationToken cancellation)
    {
        var answer = new byte[1];
        int count;
        try
        {
            await tcp.WriteAsync(new byte[] { 0, 0, 0, 8, 0x04, 0xD2, 0x16, 0x2F }, cancellation).ConfigureAwait(false);
            count = await tcp.ReadAsync(answer, cancellation).ConfigureAwait(false);
        }
        catch (IOException cut)
        {
            throw new DialException(DialStep.Negotiate, $"{target} cut the connection when asked for TLS", cut);
        }
        var fault = (count, answer[0]) switch
        {
            (0, _) => "closed the connection when asked for TLS",
            (_, (byte)'S') => null,
            (_, (byte)'N') => "does not support SSL",
            (_, (byte)'E') => "answered the request for TLS with an error",
            _ => "is no PostgreSQL server: it did not understand the request for TLS",
        };
        if (fault is not null)
            throw new DialException(DialStep.Negotiate, $"{target} {fault}");
    }

    /// <summary>The name's addresses. The system's resolver, which has minutes of patience and hears no cancelling, is left to itself after the timeout.</summary>
    /// <exception cref="DialException">No address, or no answer in time.</exception>
    internal static async Task<IPAddress[]> ResolveAsync(
        string host, Func<string, CancellationToken, Task<IPAddress[]>> resolver, TimeSpan timeout, CancellationToken cancellation)
    {
        // The resolver refuses 0.0.0.0, to which the system connects as to itself.
        if (IPAddress.TryParse(host, out var literal))
            return [literal];
        try
        {
            var addresses = await resolver(host, cancellation).WaitAsync(timeout, cancellation).ConfigureAwait(false);
            return addresses.Length > 0 ? addresses : throw new DialException(DialStep.Resolve, $"\"{host}\" has no address");
        }
        catch (TimeoutException late)
        {
            throw new DialException(DialStep.Resolve, $"\"{host}\" has no address: the resolver gave no answer within {timeout.TotalSeconds:0.#} s", late);
        }
        catch (Exception unknown) when (unknown is SocketException or ArgumentException)
        {
            throw new DialException(DialStep.Resolve, $"\"{host}\" has no address: {unknown.Message}", unknown);
        }
    }
}
