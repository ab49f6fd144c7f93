using System.Security.Cryptography;
using Sluice.Certificates.Files;

namespace Sluice.Server.Users;

/// <summary>
/// What unknown users' salts are made from. Kept beside the users: were it new at each start, a salt that changes would tell that
/// there is no such user.
/// </summary>
public static class MockSecret
{
    private const int Size = 32;

    /// <summary>Reads DATA/mock-secret, and makes it (0600) where it is missing.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static byte[] Open(string dataDirectory)
    {
        var path = Path.Combine(dataDirectory, "mock-secret");
        if (File.Exists(path))
        {
            var kept = File.ReadAllText(path).Trim();
            return kept.Length == 2 * Size && kept.All(char.IsAsciiHexDigit)
                ? Convert.FromHexString(kept)
                : throw new InvalidDataException($"{path}: does not hold {Size} bytes in hexadecimal; remove it to have a new one made");
        }

        var secret = RandomNumberGenerator.GetBytes(Size);
        DataFolder.Create(dataDirectory);
        AtomicFile.WritePrivate(path, Convert.ToHexStringLower(secret) + "\n");
        return secret;
    }
}
