using Sluice.Protocol.Errors;
using Sluice.Protocol.Messages.Backend;
using Sluice.Protocol.Messages.Frontend;
using Sluice.Protocol.Scram;
using Sluice.Server.Connections;
using Sluice.Server.Users;

namespace Sluice.Server.Startup;

/// <summary>SCRAM-SHA-256 and, over a certificate with a binding hash, -PLUS (protocol, "SASL Authentication"; RFC 5802, 7677).</summary>
internal sealed class ScramAuthentication(UserStore users, byte[] mockSecret)
{
    /// <summary>Returns when the client has proved it knows the password; throws 28P01 otherwise.</summary>
    public async ValueTask RunAsync(ClientConnection client, string user, CancellationToken cancellationToken)
    {
        var binding = client.Certificate?.EndpointBinding is { } hash ? ChannelBinding.ForServerEndPoint(hash) : null;
        var doomed = !users.TryGet(user, out var stored) || stored == UserStore.NoPassword;
        var verifier = doomed ? ScramVerifier.Mock(mockSecret, user) : ScramVerifier.Parse(stored);

        new AuthenticationSasl(binding is null ? [ScramMechanisms.Sha256] : [ScramMechanisms.Sha256Plus, ScramMechanisms.Sha256]).Write(client.Output.Buffer);
        await client.Output.FlushAsync(cancellationToken);

        var initial = SaslInitialResponse.Decode(await ReadPasswordAsync(client, cancellationToken));
        var exchange = new ScramServerExchange(verifier, doomed, binding, plusOffered: binding is not null, initial.Mechanism);
        var first = initial.Data ?? throw Violation("malformed SCRAM message");
        new AuthenticationSaslContinue(exchange.First(first.Span)).Write(client.Output.Buffer);
        await client.Output.FlushAsync(cancellationToken);

        var final = SaslResponse.Decode(await ReadPasswordAsync(client, cancellationToken));
        var result = exchange.Final(final.Data.Span);
        if (!result.Succeeded)
            throw PgError.Fatal(SqlStates.InvalidPassword, $"password authentication failed for user \"{user}\"").ToException();
        new AuthenticationSaslFinal(result.ServerFinal).Write(client.Output.Buffer);
    }

    private static async ValueTask<ReadOnlyMemory<byte>> ReadPasswordAsync(ClientConnection client, CancellationToken cancellationToken)
    {
        var frame = await client.Input.ReadMessageAsync(cancellationToken) ?? throw new ClientGoneException(null);
        return frame.Type == FrontendTypes.Password
            ? frame.Payload
            : throw Violation($"expected SASL response, got message type {frame.Type}");
    }

    private static PgErrorException Violation(string message) => PgError.Fatal(SqlStates.ProtocolViolation, message).ToException();
}
