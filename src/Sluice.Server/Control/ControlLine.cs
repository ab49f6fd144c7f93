using System.Net.Sockets;

namespace Sluice.Server.Control;

/// <summary>One line off a socket, never longer than it may be.</summary>
internal static class ControlLine
{
    /// <summary>Bytes up to a newline, without it; null when the peer closed before one.</summary>
    /// <exception cref="InvalidDataException">There is no newline within <paramref name="most"/> bytes.</exception>
    public static async Task<byte[]?> ReadAsync(Socket socket, int most, CancellationToken cancellation)
    {
        var buffer = new byte[512];
        var length = 0;
        while (true)
        {
            var count = await socket.ReceiveAsync(buffer.AsMemory(length), cancellation).ConfigureAwait(false);
            if (count == 0)
                return null;
            var end = buffer.AsSpan(length, count).IndexOf((byte)'\n');
            if (end >= 0)
                return buffer[..(length + end)];
            length += count;
            if (length >= most)
                throw new InvalidDataException($"a line of more than {most} bytes");
            if (length == buffer.Length)
                Array.Resize(ref buffer, Math.Min(most, buffer.Length * 2));
        }
    }

    public static async Task WriteAsync(Socket socket, byte[] line, CancellationToken cancellation)
    {
        ReadOnlyMemory<byte> rest = (byte[])[.. line, (byte)'\n'];
        while (!rest.IsEmpty)
            rest = rest[await socket.SendAsync(rest, cancellation).ConfigureAwait(false)..];
    }
}
