using System.Text;

namespace Sluice.Client.Wire;

/// <summary>
/// A session whose server has proved itself. There is no other way to make one than a login with that proof, so whoever holds one may
/// believe what is read from it.
/// </summary>
public sealed class ProvenSession
{
    private readonly MessageChannel _channel;

    private ProvenSession(MessageChannel channel) => _channel = channel;

    /// <summary>Logs in with SCRAM-SHA-256-PLUS over a connection that nobody has checked.</summary>
    /// <exception cref="UnprovenServerException">The server did not prove itself.</exception>
    /// <exception cref="ServerErrorException">The server refused the login.</exception>
    /// <exception cref="IOException">The connection broke off.</exception>
    /// <exception cref="InvalidDataException">The server does not follow the protocol.</exception>
    public static async Task<ProvenSession> LoginAsync(UnverifiedTls tls, LoginIdentity who, string password, CancellationToken cancellation)
    {
        if (tls.EndpointBinding is not { } binding)
            throw new UnprovenServerException("the server's certificate is signed in a way that channel binding does not know, so a login proves nothing");
        var channel = new MessageChannel(tls.Stream);
        await ProvenLogin.RunAsync(channel, who, password, binding, cancellation).ConfigureAwait(false);
        return new ProvenSession(channel);
    }

    /// <summary>Runs one statement by the simple protocol.</summary>
    /// <returns>Its rows, each column as text.</returns>
    /// <exception cref="ServerErrorException">The server answered with an error.</exception>
    /// <exception cref="InvalidDataException">The answer is too long or not of the protocol.</exception>
    public async Task<IReadOnlyList<string?[]>> QueryAsync(string sql, CancellationToken cancellation)
    {
        await _channel.SendAsync('Q', [.. Encoding.UTF8.GetBytes(sql), 0], cancellation).ConfigureAwait(false);
        var rows = new List<string?[]>();
        var size = 0;
        ServerMessage? error = null;
        while (true)
        {
            var message = await _channel.ReadAsync(cancellation).ConfigureAwait(false);
            size += message.Payload.Length + 1;
            if (size > MessageChannel.MaxPayload)
                throw new InvalidDataException("the server's answer is too long");
            switch (message.Type)
            {
                case (byte)'D':
                    rows.Add(DataRow.Decode(message.Payload));
                    break;
                case (byte)'E':
                    error = ServerMessage.Decode(message.Payload);
                    break;
                case (byte)'Z':
                    return error is null ? rows : throw new ServerErrorException(error);
                case (byte)'T' or (byte)'C' or (byte)'I' or (byte)'S' or (byte)'A':
                    break;
                default:
                    throw new InvalidDataException("the server answered a query with a message that has no place there");
            }
        }
    }

    /// <summary>Says goodbye (Terminate), so that the server's log shows no broken connection.</summary>
    public Task EndAsync(CancellationToken cancellation) => _channel.SendAsync('X', [], cancellation);
}
