using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Sluice.Protocol.Scram;

/// <summary>What a server keeps in place of a password (RFC 5802, section 3).</summary>
/// <param name="Iterations">PBKDF2 rounds.</param>
/// <param name="Salt">Random bytes, 16 as a rule.</param>
/// <param name="StoredKey">H(ClientKey), 32 bytes.</param>
/// <param name="ServerKey">HMAC(SaltedPassword, "Server Key"), 32 bytes.</param>
public sealed record ScramVerifier(int Iterations, byte[] Salt, byte[] StoredKey, byte[] ServerKey)
{
    /// <summary>
    /// Four times what RFC 7677 asks for at the least and PostgreSQL takes. Only clients pay for it, at each login; whoever steals
    /// verifiers pays for it at each guess.
    /// </summary>
    public const int DefaultIterations = 16_384;

    private const int SaltSize = 16;
    private const string Prefix = "SCRAM-SHA-256$";

    /// <summary>Derives the keys, from a random salt.</summary>
    public static ScramVerifier Create(string password, int iterations = DefaultIterations) =>
        Create(password, iterations, RandomNumberGenerator.GetBytes(SaltSize));

    /// <summary>Derives the keys. The password is prepared with SASLprep where that applies to it.</summary>
    public static ScramVerifier Create(string password, int iterations, byte[] salt)
    {
        var secret = Encoding.UTF8.GetBytes(SaslPrep.Prepare(password));
        var salted = Rfc2898DeriveBytes.Pbkdf2(secret, salt, iterations, HashAlgorithmName.SHA256, SHA256.HashSizeInBytes);
        var storedKey = SHA256.HashData(HMACSHA256.HashData(salted, "Client Key"u8));
        var serverKey = HMACSHA256.HashData(salted, "Server Key"u8);
        CryptographicOperations.ZeroMemory(secret);
        CryptographicOperations.ZeroMemory(salted);
        return new ScramVerifier(iterations, salt, storedKey, serverKey);
    }

    /// <summary>
    /// A verifier for a user that does not exist: always the same for the same name, so that asking twice tells nothing, and matched
    /// by no password anyone can find. The exchange over it must still be doomed.
    /// </summary>
    /// <param name="serverSecret">Random bytes the server keeps to itself, as long as it keeps its users.</param>
    /// <param name="user">As the client named it.</param>
    /// <param name="iterations">What the real users have.</param>
    public static ScramVerifier Mock(ReadOnlySpan<byte> serverSecret, string user, int iterations = DefaultIterations)
    {
        var salt = Derive(serverSecret, "salt", user)[..SaltSize];
        return new ScramVerifier(iterations, salt, Derive(serverSecret, "stored", user), Derive(serverSecret, "server", user));
    }

    /// <summary>Reads PostgreSQL's form, see <see cref="Format"/>.</summary>
    /// <exception cref="FormatException">It is not of that form.</exception>
    public static ScramVerifier Parse(string text) =>
        TryParse(text, out var verifier) ? verifier : throw new FormatException("not a SCRAM-SHA-256 verifier");

    /// <summary>Reads PostgreSQL's form, see <see cref="Format"/>.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out ScramVerifier? verifier)
    {
        verifier = null;
        if (!text.StartsWith(Prefix, StringComparison.Ordinal))
            return false;
        var parts = text[Prefix.Length..].Split('$', ':');
        if (parts.Length != 4 || text.Count('$') != 2
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var iterations) || iterations < 1
            || !TryDecode(parts[1], out var salt) || salt.Length == 0
            || !TryDecode(parts[2], out var storedKey) || storedKey.Length != SHA256.HashSizeInBytes
            || !TryDecode(parts[3], out var serverKey) || serverKey.Length != SHA256.HashSizeInBytes)
        {
            return false;
        }

        verifier = new ScramVerifier(iterations, salt, storedKey, serverKey);
        return true;
    }

    /// <summary>
    /// As pg_authid.rolpassword holds it: <c>SCRAM-SHA-256$iterations:salt$StoredKey:ServerKey</c>, the last three in base 64.
    /// </summary>
    public string Format() =>
        $"{Prefix}{Iterations}:{Convert.ToBase64String(Salt)}${Convert.ToBase64String(StoredKey)}:{Convert.ToBase64String(ServerKey)}";

    // Stored keys are as good as a password to whoever would pose as the server.
    public override string ToString() => $"ScramVerifier {{ Iterations = {Iterations} }}";

    private static byte[] Derive(ReadOnlySpan<byte> secret, string purpose, string user) =>
        HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{purpose}:{user}"));

    private static bool TryDecode(string base64, out byte[] bytes)
    {
        bytes = new byte[base64.Length];
        if (!Convert.TryFromBase64String(base64, bytes, out var count))
            return false;
        bytes = bytes[..count];
        return true;
    }
}
