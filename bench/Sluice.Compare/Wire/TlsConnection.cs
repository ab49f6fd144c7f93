using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Sluice.Compare.Wire;

/// <summary>A blocking TLS 1.3 connection made by SSLRequest; chain and host name are verified (sslmode=verify-full).</summary>
internal sealed class TlsConnection : IDisposable
{
    private static readonly byte[] SslRequest = [0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f];

    private readonly Socket _socket;
    private nint _ssl;

    private TlsConnection(Socket socket, nint ssl) => (_socket, _ssl) = (socket, ssl);

    /// <summary>Protocol and cipher.</summary>
    public (string Protocol, string Cipher) Negotiated =>
        (Marshal.PtrToStringUTF8(OpenSsl.Version(_ssl))!, Marshal.PtrToStringUTF8(OpenSsl.CipherName(OpenSsl.CurrentCipher(_ssl)))!);

    public static TlsConnection Open(TlsContext context, string host, int port)
    {
        // Both families' loopback is named localhost; the servers listen on IPv4's.
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        var ssl = OpenSsl.New(context.Handle);
        try
        {
            socket.Connect(host, port);
            socket.Send(SslRequest);
            var answer = new byte[1];
            if (socket.Receive(answer) != 1 || answer[0] != (byte)'S')
                throw new InvalidDataException("the server does not offer TLS");
            if (OpenSsl.SetHost(ssl, host) != 1 || OpenSsl.Control(ssl, OpenSsl.SetServerName, 0, host) != 1
                || OpenSsl.SetSocket(ssl, (int)socket.Handle) != 1 || OpenSsl.Connect(ssl) != 1)
                throw OpenSsl.Failure($"TLS with {host}:{port}");
            return new TlsConnection(socket, ssl);
        }
        catch
        {
            OpenSsl.Free(ssl);
            socket.Dispose();
            throw;
        }
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        // Without partial writes, OpenSSL's default, all goes out or nothing.
        if (OpenSsl.Write(_ssl, ref MemoryMarshal.GetReference(bytes), bytes.Length) != bytes.Length)
            throw OpenSsl.Failure("write");
    }

    /// <returns>At least one byte.</returns>
    public int Read(Span<byte> buffer)
    {
        var read = OpenSsl.Read(_ssl, ref MemoryMarshal.GetReference(buffer), buffer.Length);
        return read > 0 ? read : throw OpenSsl.Failure("read");
    }

    public void Dispose()
    {
        if (_ssl == 0)
            return;
        _ = OpenSsl.Shutdown(_ssl);
        OpenSsl.Free(_ssl);
        _ssl = 0;
        _socket.Dispose();
    }
}
