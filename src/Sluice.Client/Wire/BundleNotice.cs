namespace Sluice.Client.Wire;

/// <summary>
/// Asks for the root bundle before any login: a startup parameter that a Sluice server answers with a notice. Anyone can send such a
/// notice, so what it holds must be checked against something known from elsewhere.
/// </summary>
internal static class BundleNotice
{
    public const string Parameter = "_pq_.sluice_root_certificates";
    public const string Message = "root certificates";

    /// <returns>The notice's PEM text; null when the server knows no such thing.</returns>
    public static async Task<string?> AskAsync(UnverifiedTls tls, LoginIdentity who, CancellationToken cancellation)
    {
        var channel = new MessageChannel(tls.Stream);
        await channel.StartAsync([("user", who.User), ("database", who.Database), (Parameter, "1")], cancellation).ConfigureAwait(false);
        while (true)
        {
            var message = await channel.ReadAnyAsync(cancellation).ConfigureAwait(false);
            if (message.Type == (byte)'N' && ServerMessage.Decode(message.Payload) is { Text: Message, Detail: { } bundle })
            {
                await channel.SendAsync('X', [], cancellation).ConfigureAwait(false);
                return bundle;
            }
            // The login, or its refusal, begins: no notice will come.
            if (message.Type is (byte)'R' or (byte)'E')
                return null;
            if (message.Type is not ((byte)'N' or (byte)'v'))
                throw new InvalidDataException("the server does not follow the protocol");
        }
    }
}
