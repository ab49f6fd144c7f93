using System.Buffers.Binary;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Sluice.Testing.Servers;

namespace Sluice.Testing.Wire;

/// <summary>
/// A protocol client that hides nothing: it sends what it is told, byte for byte, and hands back every message. Over any stream.
/// Each read gives up after <see cref="ReadTimeout"/>. Not thread-safe, but one task may send while another reads.
/// </summary>
public sealed class WireClient(Stream stream) : IAsyncDisposable
{
    public static readonly SslApplicationProtocol PostgresProtocol = new("postgresql");

    /// <summary>What bytes travel over now: the socket, or TLS on it.</summary>
    public Stream Stream { get; private set; } = stream;

    public TimeSpan ReadTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The certificate the server showed, once TLS is up.</summary>
    public X509Certificate2? ServerCertificate { get; private set; }

    /// <summary>From BackendKeyData.</summary>
    public int ProcessId { get; internal set; }

    /// <summary>From BackendKeyData: 4 bytes in protocol 3.0, up to 256 in 3.2.</summary>
    public byte[] CancelKey { get; internal set; } = [];

    /// <summary>The latest ParameterStatus of each name.</summary>
    public Dictionary<string, string> Parameters { get; } = [];

    public static async Task<WireClient> OpenAsync(string host, int port)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(host, port);
        return new WireClient(new NetworkStream(socket, ownsSocket: true));
    }

    /// <summary>SSLRequest, TLS, startup and login, up to the first ReadyForQuery.</summary>
    public static async Task<WireClient> ConnectAsync(WireTarget target, params (string Name, string Value)[] parameters)
    {
        var client = await OpenAsync(target.Host, target.Port);
        try
        {
            await client.RequestTlsAsync(target.Host);
            await client.LogInAsync(target, parameters);
            return client;
        }
        catch
        {
            await client.DisposeAsync();
            throw;
        }
    }

    /// <summary>SSLRequest, then TLS when the server answers S; anything else is an error.</summary>
    public async Task RequestTlsAsync(string host, params SslApplicationProtocol[] alpn)
    {
        await SendAsync(Frontend.SslRequest);
        var answer = await ReadByteAsync();
        if (answer != 'S')
            throw new InvalidDataException($"SSLRequest was answered with {(char?)answer ?? '∅'}");
        await StartTlsAsync(host, alpn);
    }

    /// <summary>TLS from here on. The certificate is kept, not judged: real clients do that in their own tests.</summary>
    public async Task StartTlsAsync(string host, params SslApplicationProtocol[] alpn)
    {
        var tls = new SslStream(Stream, leaveInnerStreamOpen: false);
        using var deadline = new CancellationTokenSource(ReadTimeout);
        await tls.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions
            {
                TargetHost = host,
                ApplicationProtocols = [.. alpn],
                EnabledSslProtocols = SslProtocols.None,
                RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is not null,
            },
            deadline.Token);
        ServerCertificate = X509CertificateLoader.LoadCertificate(tls.RemoteCertificate!.GetRawCertData());
        Stream = tls;
    }

    /// <summary>Sends all in one write, so that they may arrive in one piece.</summary>
    public async Task SendAsync(params byte[][] messages)
    {
        using var deadline = new CancellationTokenSource(ReadTimeout);
        await Stream.WriteAsync(messages.SelectMany(message => message).ToArray(), deadline.Token);
        await Stream.FlushAsync(deadline.Token);
    }

    /// <summary>The next byte; null when the server has closed.</summary>
    public async Task<byte?> ReadByteAsync()
    {
        var one = new byte[1];
        using var deadline = new CancellationTokenSource(ReadTimeout);
        return await Stream.ReadAsync(one, deadline.Token) == 0 ? null : one[0];
    }

    /// <summary>The next message; null when the server has closed between messages.</summary>
    public async Task<WireMessage?> TryReadAsync()
    {
        var header = new byte[5];
        using var deadline = new CancellationTokenSource(ReadTimeout);
        if (await Stream.ReadAsync(header.AsMemory(0, 1), deadline.Token) == 0)
            return null;
        await Stream.ReadExactlyAsync(header.AsMemory(1), deadline.Token);
        var payload = new byte[BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(1)) - 4];
        await Stream.ReadExactlyAsync(payload, deadline.Token);
        var message = new WireMessage((char)header[0], payload);
        Note(message);
        return message;
    }

    /// <summary>The next message; closing instead is an error.</summary>
    public async Task<WireMessage> ReadAsync() =>
        await TryReadAsync() ?? throw new EndOfStreamException("the server closed the connection");

    /// <summary>Every message up to and with one of type <paramref name="last"/>.</summary>
    public async Task<IReadOnlyList<WireMessage>> ReadUntilAsync(char last)
    {
        var messages = new List<WireMessage>();
        do
            messages.Add(await ReadAsync());
        while (messages[^1].Type != last);
        return messages;
    }

    public Task<IReadOnlyList<WireMessage>> ReadUntilReadyAsync() => ReadUntilAsync('Z');

    /// <summary>Every message up to the end of the stream.</summary>
    public async Task<IReadOnlyList<WireMessage>> ReadToEndAsync()
    {
        var messages = new List<WireMessage>();
        while (await TryReadAsync() is { } message)
            messages.Add(message);
        return messages;
    }

    /// <summary>A simple Query and all it is answered with, ReadyForQuery included.</summary>
    public async Task<IReadOnlyList<WireMessage>> QueryAsync(string sql)
    {
        await SendAsync(Frontend.Query(sql));
        return await ReadUntilReadyAsync();
    }

    /// <summary>Messages ended by Sync, and all they are answered with.</summary>
    public async Task<IReadOnlyList<WireMessage>> ExtendedAsync(params byte[][] messages)
    {
        await SendAsync([.. messages, Frontend.Sync]);
        return await ReadUntilReadyAsync();
    }

    public async ValueTask DisposeAsync()
    {
        ServerCertificate?.Dispose();
        await Stream.DisposeAsync();
    }

    private void Note(WireMessage message)
    {
        var reader = new WireReader(message.Payload);
        if (message.Type == 'S')
        {
            Parameters[reader.String()] = reader.String();
        }
        else if (message.Type == 'K')
        {
            ProcessId = reader.Int32();
            CancelKey = reader.Rest().ToArray();
        }
    }
}
