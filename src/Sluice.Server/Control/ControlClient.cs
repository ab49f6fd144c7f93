using System.Net.Sockets;
using System.Text.Json;

namespace Sluice.Server.Control;

/// <summary>Speaks to the server that runs on a data folder.</summary>
public static class ControlClient
{
    // A reload may wait 15 seconds for a command that has the certificates locked.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    /// <exception cref="IOException">No server runs there, it may not be spoken to, or it did not answer.</exception>
    public static async Task<ControlAnswer> AskAsync(string dataDirectory, ControlRequest request, CancellationToken cancellation)
    {
        var file = ControlFiles.Socket(dataDirectory);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(Patience);
        try
        {
            using var path = SocketPath.Of(file);
            using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await socket.ConnectAsync(path.EndPoint, deadline.Token).ConfigureAwait(false);
            await ControlLine.WriteAsync(socket, JsonSerializer.SerializeToUtf8Bytes(request, ControlJson.Options), deadline.Token).ConfigureAwait(false);
            var line = await ControlLine.ReadAsync(socket, ControlJson.MaxAnswer, deadline.Token).ConfigureAwait(false);
            return (line is null ? null : JsonSerializer.Deserialize<ControlAnswer>(line, ControlJson.Options))
                ?? throw new IOException($"{file}: the server closed without an answer; look at its log");
        }
        catch (SocketException refused) when (refused.SocketErrorCode == SocketError.AccessDenied)
        {
            throw new IOException($"{file}: access denied; run this as the user that the server runs as", refused);
        }
        catch (SocketException absent) when (IsAbsent(file, absent))
        {
            throw new NoServerException($"no server runs on {dataDirectory}; start one with: sluice serve LAKE --data {dataDirectory}", absent);
        }
        catch (SocketException refused)
        {
            throw new IOException($"{file}: {refused.Message}; look at the server's log", refused);
        }
        catch (JsonException garbled)
        {
            throw new IOException($"{file}: what answers there is no sluice server of this version; restart the server", garbled);
        }
        catch (OperationCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            throw new IOException($"{file}: the server did not answer within {Patience.TotalSeconds:0} s; look at its log", late);
        }
    }

    // A socket file that nobody listens on any more, or none.
    private static bool IsAbsent(string file, SocketException refused) =>
        refused.SocketErrorCode is SocketError.ConnectionRefused or SocketError.AddressNotAvailable
            or SocketError.AddressFamilyNotSupported or SocketError.SocketError
        || !File.Exists(file);
}
