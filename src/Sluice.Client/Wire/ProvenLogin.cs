using System.Buffers.Binary;
using System.Text;
using Sluice.Protocol.Scram;

namespace Sluice.Client.Wire;

/// <summary>
/// Logs in with SCRAM-SHA-256-PLUS and with nothing else, over a TLS connection nobody has checked: what comes out is a session whose
/// server has proved that it knows the user's verifier and holds the private key of the leaf shown on this very connection.
/// </summary>
internal static class ProvenLogin
{
    private const int SaslContinue = 11;
    private const int SaslFinal = 12;

    /// <exception cref="UnprovenServerException">The server asks for something else, or its proof is wrong.</exception>
    /// <exception cref="ServerErrorException">The server refuses the login.</exception>
    public static async Task RunAsync(
        MessageChannel channel, LoginIdentity who, string password, byte[] endpointBinding, CancellationToken cancellation)
    {
        await channel.StartAsync(
            [("user", who.User), ("database", who.Database), ("client_encoding", "UTF8"), ("application_name", "sluice trust")],
            cancellation).ConfigureAwait(false);
        var (kind, offered) = await ReadAuthenticationAsync(channel, cancellation).ConfigureAwait(false);
        if (AuthenticationRefusal.Of(kind, offered) is { } refusal)
            throw new UnprovenServerException(refusal);

        var exchange = new ScramClientExchange(password, ChannelBinding.ForServerEndPoint(endpointBinding));
        try
        {
            await channel.SendAsync('p', InitialResponse(exchange), cancellation).ConfigureAwait(false);
            var serverFirst = await ExpectAsync(channel, SaslContinue, cancellation).ConfigureAwait(false);
            await channel.SendAsync('p', exchange.Final(serverFirst), cancellation).ConfigureAwait(false);
            exchange.Verify(await ExpectAsync(channel, SaslFinal, cancellation).ConfigureAwait(false));
        }
        catch (ScramRefusedException refused)
        {
            throw new UnprovenServerException($"{refused.Message}; {AuthenticationRefusal.Warning}", refused);
        }
        try
        {
            await ExpectAsync(channel, AuthenticationRefusal.Ok, cancellation).ConfigureAwait(false);
            await ReadUntilReadyAsync(channel, cancellation).ConfigureAwait(false);
        }
        catch (ServerErrorException refused)
        {
            throw new ServerErrorException(refused.Error) { IsProven = true };
        }
    }

    private static async Task<byte[]> ExpectAsync(MessageChannel channel, int wanted, CancellationToken cancellation)
    {
        var (kind, data) = await ReadAuthenticationAsync(channel, cancellation).ConfigureAwait(false);
        if (kind == wanted)
            return data;
        throw new UnprovenServerException(kind == AuthenticationRefusal.Ok
            ? $"the server lets you in before it has proved anything; {AuthenticationRefusal.Warning}"
            : $"the server breaks off the proof with another authentication request ({kind}); {AuthenticationRefusal.Warning}");
    }

    private static async Task<(int Kind, byte[] Data)> ReadAuthenticationAsync(MessageChannel channel, CancellationToken cancellation)
    {
        var message = await channel.ReadAsync(cancellation).ConfigureAwait(false);
        if (message.Type == (byte)'E')
            throw new ServerErrorException(ServerMessage.Decode(message.Payload));
        if (message.Type != (byte)'R' || message.Payload.Length < 4)
            throw new UnprovenServerException($"the server does not follow the protocol; {AuthenticationRefusal.Warning}");
        return (BinaryPrimitives.ReadInt32BigEndian(message.Payload), message.Payload[4..]);
    }

    private static async Task ReadUntilReadyAsync(MessageChannel channel, CancellationToken cancellation)
    {
        // Parameters and the cancel key; a server sends some dozens.
        for (var count = 0; count < 200; count++)
        {
            var message = await channel.ReadAsync(cancellation).ConfigureAwait(false);
            switch (message.Type)
            {
                case (byte)'Z':
                    return;
                case (byte)'E':
                    throw new ServerErrorException(ServerMessage.Decode(message.Payload));
                case (byte)'S' or (byte)'K':
                    continue;
                default:
                    throw new InvalidDataException("the server sent a message that has no place before ReadyForQuery");
            }
        }
        throw new InvalidDataException("the server sends parameters without end");
    }

    private static byte[] InitialResponse(ScramClientExchange exchange)
    {
        var first = exchange.First();
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, first.Length);
        return [.. Encoding.ASCII.GetBytes(exchange.Mechanism), 0, .. length, .. first];
    }
}
