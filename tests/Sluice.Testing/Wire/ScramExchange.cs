using System.Security.Cryptography;
using System.Text;

namespace Sluice.Testing.Wire;

/// <summary>
/// The client's side of SCRAM-SHA-256 (RFC 5802, RFC 7677). Every piece a hostile client could alter can be set.
/// </summary>
public sealed class ScramExchange(string password)
{
    private string _clientFirstBare = "";
    private byte[] _serverSignature = [];

    public string Nonce { get; init; } = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));

    /// <summary>"n,," no binding, "y,," thought the server has none, "p=tls-server-end-point,," bound.</summary>
    public string Gs2Header { get; init; } = "n,,";

    /// <summary>What the channel is bound to, after the header (RFC 5929); empty when not bound.</summary>
    public byte[] BindingData { get; init; } = [];

    /// <summary>PostgreSQL takes the name from the startup message, so libpq sends an empty one.</summary>
    public string User { get; init; } = "";

    public byte[] ClientFirst()
    {
        _clientFirstBare = $"n={User},r={Nonce}";
        return Encoding.UTF8.GetBytes(Gs2Header + _clientFirstBare);
    }

    /// <summary>Answers server-first-message; throws when it does not extend our nonce.</summary>
    public byte[] ClientFinal(string serverFirst)
    {
        var fields = serverFirst.Split(',').ToDictionary(field => field[0], field => field[2..]);
        if (!fields['r'].StartsWith(Nonce, StringComparison.Ordinal) || fields['r'].Length == Nonce.Length)
            throw new InvalidDataException($"the server's nonce does not extend ours: {serverFirst}");
        var binding = Convert.ToBase64String([.. Encoding.UTF8.GetBytes(Gs2Header), .. BindingData]);
        var withoutProof = $"c={binding},r={fields['r']}";
        var salted = Rfc2898DeriveBytes.Pbkdf2(
            Encoding.UTF8.GetBytes(password), Convert.FromBase64String(fields['s']), int.Parse(fields['i']), HashAlgorithmName.SHA256, 32);
        var clientKey = HMACSHA256.HashData(salted, "Client Key"u8);
        var message = Encoding.UTF8.GetBytes($"{_clientFirstBare},{serverFirst},{withoutProof}");
        var proof = HMACSHA256.HashData(SHA256.HashData(clientKey), message);
        for (var i = 0; i < proof.Length; i++)
            proof[i] ^= clientKey[i];
        _serverSignature = HMACSHA256.HashData(HMACSHA256.HashData(salted, "Server Key"u8), message);
        return Encoding.UTF8.GetBytes($"{withoutProof},p={Convert.ToBase64String(proof)}");
    }

    /// <summary>Checks server-final-message: the server knows the password too.</summary>
    public void Verify(string serverFinal)
    {
        if (serverFinal != "v=" + Convert.ToBase64String(_serverSignature))
            throw new InvalidDataException($"wrong server signature: {serverFinal}");
    }
}
