using System.Buffers.Binary;
using System.Text;

namespace Sluice.Client.Wire;

/// <summary>Whole messages over a byte stream (protocol, "Message Formats"), none longer than a bound.</summary>
internal sealed class MessageChannel(Stream stream)
{
    /// <summary>In bytes: more than any login message or root bundle needs.</summary>
    public const int MaxPayload = 1 << 20;

    // Of a server that sends nothing but notices.
    private const int MaxNotices = 100;

    private int _notices;

    /// <summary>The next message that is no notice.</summary>
    public async Task<BackendMessage> ReadAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var message = await ReadAnyAsync(cancellation).ConfigureAwait(false);
            if (message.Type != (byte)'N')
                return message;
        }
    }

    /// <summary>The next message, a notice too.</summary>
    /// <exception cref="InvalidDataException">Its length is out of bounds.</exception>
    /// <exception cref="IOException">The server hung up.</exception>
    public async Task<BackendMessage> ReadAnyAsync(CancellationToken cancellation)
    {
        var header = new byte[5];
        await FillAsync(header, cancellation).ConfigureAwait(false);
        var length = BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(1)) - 4;
        if (length is < 0 or > MaxPayload)
            throw new InvalidDataException("the server sent a message whose length is out of bounds");
        if (header[0] == (byte)'N' && ++_notices > MaxNotices)
            throw new InvalidDataException("the server sends notices without end");
        var payload = new byte[length];
        await FillAsync(payload, cancellation).ConfigureAwait(false);
        return new BackendMessage(header[0], payload);
    }

    /// <summary>The packet that opens a session, protocol 3.0 (protocol, "StartupMessage").</summary>
    public async Task StartAsync(IEnumerable<(string Name, string Value)> parameters, CancellationToken cancellation)
    {
        var body = new List<byte> { 0, 3, 0, 0 };
        foreach (var (name, value) in parameters)
            body.AddRange([.. Encoding.UTF8.GetBytes(name), 0, .. Encoding.UTF8.GetBytes(value), 0]);
        body.Add(0);
        await WriteAsync([.. Length(body.Count), .. body], cancellation).ConfigureAwait(false);
    }

    public Task SendAsync(char type, byte[] payload, CancellationToken cancellation) =>
        WriteAsync([(byte)type, .. Length(payload.Length), .. payload], cancellation);

    private static byte[] Length(int payload)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, payload + 4);
        return length;
    }

    private async Task WriteAsync(byte[] message, CancellationToken cancellation)
    {
        await stream.WriteAsync(message, cancellation).ConfigureAwait(false);
        await stream.FlushAsync(cancellation).ConfigureAwait(false);
    }

    private async Task FillAsync(byte[] buffer, CancellationToken cancellation)
    {
        try
        {
            await stream.ReadExactlyAsync(buffer, cancellation).ConfigureAwait(false);
        }
        catch (EndOfStreamException end)
        {
            throw new IOException("the server closed the connection", end);
        }
    }
}
