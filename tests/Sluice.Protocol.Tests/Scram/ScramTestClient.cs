using System.Security.Cryptography;
using System.Text;
using Sluice.Protocol.Scram;

namespace Sluice.Protocol.Tests.Scram;

/// <summary>The client's side of SCRAM (RFC 5802, section 3), each part open to tampering.</summary>
internal sealed class ScramTestClient(string password, string header = "n,,", byte[]? bindingData = null)
{
    private string _serverFirst = "";
    private string _authMessage = "";
    private byte[] _salted = [];

    public string Nonce { get; init; } = "rOprNGfwEbeRWgbNEkqO";

    public string Header { get; } = header;

    private string Bare => $"n=,r={Nonce}";

    public byte[] First() => Encoding.UTF8.GetBytes(Header + Bare);

    public byte[] Final(byte[] serverFirst)
    {
        _serverFirst = Encoding.UTF8.GetString(serverFirst);
        var parts = _serverFirst.Split(',');
        var (nonce, salt, iterations) = (parts[0][2..], Convert.FromBase64String(parts[1][2..]), int.Parse(parts[2][2..]));
        byte[] bound = [.. Encoding.UTF8.GetBytes(Header), .. bindingData ?? []];
        var withoutProof = $"c={Convert.ToBase64String(bound)},r={nonce}";
        _salted = Rfc2898DeriveBytes.Pbkdf2(password, salt, iterations, HashAlgorithmName.SHA256, 32);
        _authMessage = $"{Bare},{_serverFirst},{withoutProof}";
        var clientKey = HMACSHA256.HashData(_salted, "Client Key"u8);
        var signature = HMACSHA256.HashData(SHA256.HashData(clientKey), Encoding.UTF8.GetBytes(_authMessage));
        var proof = clientKey.Zip(signature, (a, b) => (byte)(a ^ b)).ToArray();
        return Encoding.UTF8.GetBytes($"{withoutProof},p={Convert.ToBase64String(proof)}");
    }

    public bool Accepts(ScramResult result)
    {
        var signature = HMACSHA256.HashData(HMACSHA256.HashData(_salted, "Server Key"u8), Encoding.UTF8.GetBytes(_authMessage));
        return result.Succeeded && Encoding.UTF8.GetString(result.ServerFinal) == "v=" + Convert.ToBase64String(signature);
    }
}
