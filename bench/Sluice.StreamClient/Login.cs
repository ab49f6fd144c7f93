using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Sluice.StreamClient;

/// <summary>StartupMessage and SCRAM-SHA-256 (RFC 5802, RFC 7677) without channel binding, up to ReadyForQuery.</summary>
internal static class Login
{
    private const string ChannelBindingNone = "n,,";

    public static void Run(Stream stream, FrameReader frames, string user, string database, string password)
    {
        stream.Write(Requests.Startup(user, database));
        ExpectAuthentication(frames, 10);

        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        var clientFirst = $"n=,r={nonce}";
        stream.Write(Requests.SaslInitial("SCRAM-SHA-256", Encoding.UTF8.GetBytes(ChannelBindingNone + clientFirst)));
        var serverFirst = ExpectAuthentication(frames, 11);

        var parts = serverFirst.Split(',');
        var (serverNonce, salt, iterations) = (parts[0][2..], Convert.FromBase64String(parts[1][2..]), int.Parse(parts[2][2..]));
        if (!serverNonce.StartsWith(nonce, StringComparison.Ordinal))
            throw new InvalidDataException("the server's nonce does not begin with the client's");

        var salted = Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(password), salt, iterations, HashAlgorithmName.SHA256, 32);
        var clientFinal = $"c={Convert.ToBase64String(Encoding.UTF8.GetBytes(ChannelBindingNone))},r={serverNonce}";
        var signed = Encoding.UTF8.GetBytes($"{clientFirst},{serverFirst},{clientFinal}");
        stream.Write(Requests.SaslResponse(Encoding.UTF8.GetBytes($"{clientFinal},p={Proof(salted, signed)}")));

        if (ExpectAuthentication(frames, 12) != $"v={ServerSignature(salted, signed)}")
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

    private static string Proof(byte[] salted, byte[] signed)
    {
        var proof = HMACSHA256.HashData(salted, "Client Key"u8);
        var signature = HMACSHA256.HashData(SHA256.HashData(proof), signed);
        for (var i = 0; i < proof.Length; i++)
            proof[i] ^= signature[i];
        return Convert.ToBase64String(proof);
    }

    private static string ServerSignature(byte[] salted, byte[] signed) =>
        Convert.ToBase64String(HMACSHA256.HashData(HMACSHA256.HashData(salted, "Server Key"u8), signed));
}
