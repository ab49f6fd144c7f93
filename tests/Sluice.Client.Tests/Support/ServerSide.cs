using System.Buffers.Binary;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Sluice.Certificates.Chains;
using Sluice.Certificates.Facts;
using Sluice.Protocol.Scram;

namespace Sluice.Client.Tests.Support;

/// <summary>The server's end of one connection: messages out, messages in, and the pieces a login is made of.</summary>
internal sealed class ServerSide(Stream stream, X509Certificate2 leaf, CancellationToken stop)
{
    public Stream Stream => stream;

    /// <summary>Everything the client sent after the startup packet.</summary>
    public List<byte> Received { get; } = [];

    public ChannelBinding Binding => ChannelBinding.ForServerEndPoint(EndpointBinding.Of(leaf));

    /// <summary>The startup packet's parameters.</summary>
    public async Task<Dictionary<string, string>> StartupAsync()
    {
        var length = new byte[4];
        await stream.ReadExactlyAsync(length, stop);
        var body = new byte[BinaryPrimitives.ReadInt32BigEndian(length) - 4];
        await stream.ReadExactlyAsync(body, stop);
        var words = Encoding.UTF8.GetString(body[4..]).Split('\0');
        return words.Chunk(2).Where(pair => pair.Length == 2 && pair[0].Length > 0).ToDictionary(pair => pair[0], pair => pair[1]);
    }

    public async Task<(char Type, byte[] Payload)> ReadAsync()
    {
        var header = new byte[5];
        await stream.ReadExactlyAsync(header, stop);
        var payload = new byte[BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(1)) - 4];
        await stream.ReadExactlyAsync(payload, stop);
        Received.AddRange([.. header, .. payload]);
        return ((char)header[0], payload);
    }

    public async Task SendAsync(char type, params byte[] payload)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, payload.Length + 4);
        await stream.WriteAsync((byte[])[(byte)type, .. length, .. payload], stop);
    }

    public Task AuthenticationAsync(byte kind, string text = "") => SendAsync('R', [0, 0, 0, kind, .. Encoding.UTF8.GetBytes(text)]);

    public Task ErrorAsync(string sqlState, string message) => SendAsync('E', Fields(("S", "FATAL"), ("C", sqlState), ("M", message)));

    public Task NoticeAsync(string message, string detail) => SendAsync('N', Fields(("S", "NOTICE"), ("C", "00000"), ("M", message), ("D", detail)));

    public Task ReadyAsync() => SendAsync('Z', (byte)'I');

    /// <summary>Offers mechanisms; gives the client's first message.</summary>
    public async Task<byte[]> OfferAsync(params string[] mechanisms)
    {
        await AuthenticationAsync(10, string.Concat(mechanisms.Select(mechanism => mechanism + "\0")) + "\0");
        var (_, payload) = await ReadAsync();
        return payload[(Array.IndexOf(payload, (byte)0) + 5)..];
    }

    /// <summary>An honest login; false when the password was wrong, which the client was told.</summary>
    public async Task<bool> LoginAsync(ScramVerifier verifier)
    {
        if (!await ProveAsync(verifier))
            return false;
        await SendAsync('S', Encoding.ASCII.GetBytes("server_version\u000015.0\0"));
        await ReadyAsync();
        return true;
    }

    /// <summary>A login up to AuthenticationOk; false when the password was wrong, which the client was told.</summary>
    public async Task<bool> ProveAsync(ScramVerifier verifier)
    {
        await StartupAsync();
        var first = await OfferAsync(ScramMechanisms.Sha256Plus, ScramMechanisms.Sha256);
        var exchange = new ScramServerExchange(verifier, false, Binding, true, ScramMechanisms.Sha256Plus);
        await AuthenticationAsync(11, Encoding.ASCII.GetString(exchange.First(first)));
        ScramResult result;
        try
        {
            result = exchange.Final((await ReadAsync()).Payload);
        }
        catch (Protocol.Errors.PgErrorException refused)
        {
            await ErrorAsync(refused.Error.SqlState, refused.Error.Message);
            return false;
        }
        if (!result.Succeeded)
        {
            await ErrorAsync("28P01", "password authentication failed for user \"alice\"");
            return false;
        }
        await AuthenticationAsync(12, Encoding.ASCII.GetString(result.ServerFinal));
        await AuthenticationAsync(0);
        return true;
    }

    /// <summary>Answers one query with one row of one column.</summary>
    public async Task AnswerAsync(string value)
    {
        await ReadAsync();
        var bytes = Encoding.UTF8.GetBytes(value);
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        await SendAsync('T', [0, 1, .. "x\0"u8, .. new byte[18]]);
        await SendAsync('D', [0, 1, .. length, .. bytes]);
        await SendAsync('C', Encoding.ASCII.GetBytes("SHOW\0"));
        await ReadyAsync();
    }

    private static byte[] Fields(params (string Name, string Value)[] fields) =>
        [.. fields.SelectMany(field => Encoding.UTF8.GetBytes($"{field.Name}{field.Value}\0")), 0];
}
