using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Sluice.Testing.Servers;

namespace Sluice.Compare.Wire;

/// <summary>StartupMessage and SCRAM-SHA-256 (RFC 5802, RFC 7677) without channel binding, up to ReadyForQuery.</summary>
internal static class Login
{
    private const string ChannelBindingNone = "n,,";

    public static void Run(TlsConnection connection, FrameReader frames, WireTarget target)
    {
        connection.Write(Requests.Startup(target.User, target.Database));
        ExpectAuthentication(frames, 10);

        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        var clientFirst = $"n=,r={nonce}";
        connection.Write(Requests.SaslInitial("SCRAM-SHA-256", Encoding.UTF8.GetBytes(ChannelBindingNone + clientFirst)));
        var serverFirst = ExpectAuthentication(frames, 11);

        var parts = serverFirst.Split(',');
        var serverNonce = parts[0][2..];
        if (!serverNonce.StartsWith(nonce, StringComparison.Ordinal))
            throw new InvalidDataException("the server's nonce does not begin with the client's");

        var salted = ScramKeys.SaltedPassword(target.Password, parts[1][2..], int.Parse(parts[2][2..]));
        var clientFinal = $"c={Convert.ToBase64String(Encoding.UTF8.GetBytes(ChannelBindingNone))},r={serverNonce}";
        var signed = Encoding.UTF8.GetBytes($"{clientFirst},{serverFirst},{clientFinal}");
        connection.Write(Requests.SaslResponse(Encoding.UTF8.GetBytes($"{clientFinal},p={ScramKeys.Proof(salted, signed)}")));

        if (ExpectAuthentication(frames, 12) != $"v={ScramKeys.ServerSignature(salted, signed)}")
            throw new InvalidDataException("the server does not know the password");
        ExpectAuthentication(frames, 0);
        while (frames.Next(out _) != 'Z')
        {
            // ParameterStatus and BackendKeyData do not matter here.
        }
    }

    private static string ExpectAuthentication(FrameReader frames, int wanted)
    {
        var type = frames.Next(out var body);
        if (type != 'R' || BinaryPrimitives.ReadInt32BigEndian(body) != wanted)
            throw new InvalidDataException($"expected authentication message {wanted}");
        return Encoding.UTF8.GetString(body[4..]);
    }
}
