using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Sluice.Compare.Wire;

/// <summary>
/// SaltedPassword by password and salt, kept as RFC 5802 section 3 lets a client: making it costs the client milliseconds that no server
/// is to be charged with.
/// </summary>
internal static class ScramKeys
{
    private static readonly ConcurrentDictionary<(string Password, string Salt, int Iterations), byte[]> Salted = new();

    public static byte[] SaltedPassword(string password, string salt, int iterations) => Salted.GetOrAdd(
        (password, salt, iterations),
        key => Rfc2898DeriveBytes.Pbkdf2(
            Encoding.UTF8.GetBytes(key.Password), Convert.FromBase64String(key.Salt), key.Iterations, HashAlgorithmName.SHA256, 32));

    public static string Proof(byte[] salted, byte[] signed)
    {
        var proof = HMACSHA256.HashData(salted, "Client Key"u8);
        var signature = HMACSHA256.HashData(SHA256.HashData(proof), signed);
        for (var i = 0; i < proof.Length; i++)
            proof[i] ^= signature[i];
        return Convert.ToBase64String(proof);
    }

    public static string ServerSignature(byte[] salted, byte[] signed) =>
        Convert.ToBase64String(HMACSHA256.HashData(HMACSHA256.HashData(salted, "Server Key"u8), signed));
}
