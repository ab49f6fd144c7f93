using System.Net.Sockets;
using System.Text.Json;
using Sluice.Certificates.Files;

namespace Sluice.Server.Control;

/// <summary>DATA/control.sock, open: for the owner only, and never a live server's.</summary>
internal sealed class ControlListener : IDisposable
{
    private const int MostAtOnce = 8;
    private static readonly TimeSpan RequestTime = TimeSpan.FromSeconds(5);
    private readonly FileLock _owned;
    private readonly string _file;
    private readonly SocketPath _path;
    private readonly Socket _socket;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _places = new(MostAtOnce);

    private ControlListener(FileLock owned, string file, TimeProvider time)
    {
        (_owned, _file, _time) = (owned, file, time);

        // Whoever left it is dead: the lock is ours.
        File.Delete(file);
        _path = SocketPath.Of(file);
        _socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    }

    /// <exception cref="IOException">Another server owns it, or the folder cannot be written.</exception>
    /// <exception cref="SocketException">The file system takes no sockets.</exception>
    public static async Task<ControlListener> OpenAsync(string dataDirectory, TimeProvider time, CancellationToken cancellation)
    {
        DataFolder.Create(dataDirectory);
        var owned = await FileLock.TakeAsync(ControlFiles.Lock(dataDirectory), TimeSpan.Zero, time, cancellation);
        ControlListener? listener = null;
        try
        {
            listener = new ControlListener(owned, ControlFiles.Socket(dataDirectory), time);
            listener.Listen();
            return listener;
        }
        catch
        {
            listener?.Dispose();
            owned.Dispose();
            throw;
        }
    }

    /// <summary>Answers until cancelled; may be called again after a failure.</summary>
    /// <exception cref="SocketException">Nobody can be let in just now, as with no file descriptor left.</exception>
    public async Task ServeAsync(ControlCommands commands, CancellationToken stopping)
    {
        while (true)
        {
            await _places.WaitAsync(stopping);
            _ = AnswerAsync(await AcceptAsync(stopping), commands, stopping);
        }
    }

    public void Dispose()
    {
        _socket.Dispose();
        _path.Dispose();
        File.Delete(_file);
        _owned.Dispose();
    }

    // Nobody can connect before listen, and by then the mode is right.
    private void Listen()
    {
        _socket.Bind(_path.EndPoint);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        _socket.Listen(MostAtOnce);
    }

    private async Task<Socket> AcceptAsync(CancellationToken stopping)
    {
        try
        {
            return await _socket.AcceptAsync(stopping);
        }
        catch
        {
            _places.Release();
            throw;
        }
    }

    private async Task AnswerAsync(Socket peer, ControlCommands commands, CancellationToken stopping)
    {
        using var held = peer;
        try
        {
            using var deadline = new CancellationTokenSource(RequestTime, _time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, stopping);
            if (await ControlLine.ReadAsync(peer, ControlJson.MaxRequest, either.Token) is not { } line)
                return;
            var answer = await commands.AnswerAsync(line, stopping);
            await ControlLine.WriteAsync(peer, JsonSerializer.SerializeToUtf8Bytes(answer, ControlJson.Options), stopping);
        }
        catch (Exception gone) when (gone is SocketException or InvalidDataException or OperationCanceledException)
        {
            // It left, was too slow or too long: it is hung up on.
            return;
        }
        finally
        {
            _places.Release();
        }
    }
}
