using System.Security.Cryptography;
using System.Text;
using Sluice.Protocol.Errors;

namespace Sluice.Protocol.Scram;

/// <summary>
/// The client's side of one SCRAM-SHA-256 login (RFC 5802, RFC 7677). <see cref="First"/>, <see cref="Final"/>, <see cref="Verify"/>, each
/// once; only after the last the server has proved that it knows the user's verifier, and with a binding that it holds this TLS connection.
/// Every deviation is a <see cref="ScramRefusedException"/>.
/// </summary>
public sealed class ScramClientExchange
{
    /// <summary>RFC 7677, section 4: a server that asks for fewer wants an answer that is cheap to attack.</summary>
    public const int MinIterations = 4096;

    /// <summary>About five seconds of one core; a server that asks for more wants to keep it busy.</summary>
    public const int MaxIterations = 10_000_000;

    private const int NonceSize = 18;

    private readonly string _password;
    private readonly ChannelBinding? _binding;
    private readonly string _nonce;
    private readonly string _bare;
    private byte[]? _expected;
    private Step _next = Step.First;

    /// <param name="password">Prepared with SASLprep where that applies to it.</param>
    /// <param name="binding">This TLS connection's; null chooses SCRAM-SHA-256, which proves nothing about the connection.</param>
    public ScramClientExchange(string password, ChannelBinding? binding)
        : this(password, binding, "", Convert.ToBase64String(RandomNumberGenerator.GetBytes(NonceSize)))
    {
    }

    // PostgreSQL takes the name from the startup packet, so the one here stays empty outside test vectors.
    internal ScramClientExchange(string password, ChannelBinding? binding, string name, string nonce)
    {
        _password = password;
        _binding = binding;
        _nonce = nonce;
        _bare = $"n={name},r={nonce}";
    }

    private enum Step
    {
        First,
        Final,
        Verify,
        Over,
    }

    /// <summary>What to name in SASLInitialResponse.</summary>
    public string Mechanism => _binding is null ? ScramMechanisms.Sha256 : ScramMechanisms.Sha256Plus;

    /// <summary>Whether the server's signature has been checked and is right.</summary>
    public bool IsProven { get; private set; }

    private string Header => _binding is null ? "n,," : $"p={_binding.Name},,";

    /// <returns>The client-first-message.</returns>
    public byte[] First()
    {
        Take(Step.First);
        return Encoding.ASCII.GetBytes(Header + _bare);
    }

    /// <summary>Takes the server-first-message, returns the client-final-message.</summary>
    /// <exception cref="ScramRefusedException">It is malformed, or asks for what would harm this client.</exception>
    public byte[] Final(ReadOnlySpan<byte> serverFirst)
    {
        Take(Step.Final);
        var first = DecodeFirst(serverFirst);
        byte[] bound = [.. Encoding.ASCII.GetBytes(Header), .. _binding is null ? [] : _binding.Data.Span];
        var withoutProof = Encoding.ASCII.GetBytes($"c={Convert.ToBase64String(bound)},r={first.Nonce}");
        byte[] signed = [.. Encoding.ASCII.GetBytes(_bare), (byte)',', .. serverFirst, (byte)',', .. withoutProof];
        var salted = Salt(first);
        _expected = HMACSHA256.HashData(HMACSHA256.HashData(salted, "Server Key"u8), signed);
        var proof = Prove(salted, signed);
        CryptographicOperations.ZeroMemory(salted);
        return [.. withoutProof, .. ",p="u8, .. Encoding.ASCII.GetBytes(Convert.ToBase64String(proof))];
    }

    /// <summary>Takes the server-final-message and checks the server's signature, in constant time.</summary>
    /// <exception cref="ScramRefusedException">The server does not know the user's verifier, or says that the login failed.</exception>
    public void Verify(ReadOnlySpan<byte> serverFinal)
    {
        Take(Step.Verify);
        var expected = _expected ?? throw new InvalidOperationException("the exchange has failed already");
        byte[] signature;
        try
        {
            signature = ServerFinal.Decode(serverFinal);
        }
        catch (PgErrorException malformed)
        {
            throw Malformed(malformed);
        }
        if (!CryptographicOperations.FixedTimeEquals(expected, signature))
            throw new ScramRefusedException("the server's signature is wrong: it does not know this user's verifier");
        IsProven = true;
    }

    private static ScramRefusedException Malformed(PgErrorException cause) =>
        new($"{cause.Error.Message}: {cause.Error.Detail}", cause);

    // RFC 5802, section 3: ClientProof = ClientKey XOR HMAC(H(ClientKey), AuthMessage).
    private static byte[] Prove(byte[] salted, byte[] signed)
    {
        var clientKey = HMACSHA256.HashData(salted, "Client Key"u8);
        var proof = HMACSHA256.HashData(SHA256.HashData(clientKey), signed);
        for (var i = 0; i < proof.Length; i++)
            proof[i] ^= clientKey[i];
        CryptographicOperations.ZeroMemory(clientKey);
        return proof;
    }

    private ServerFirst DecodeFirst(ReadOnlySpan<byte> message)
    {
        try
        {
            return ServerFirst.Decode(message, _nonce);
        }
        catch (PgErrorException malformed)
        {
            throw Malformed(malformed);
        }
    }

    private byte[] Salt(in ServerFirst first)
    {
        var secret = Encoding.UTF8.GetBytes(SaslPrep.Prepare(_password));
        var salted = Rfc2898DeriveBytes.Pbkdf2(secret, first.Salt, first.Iterations, HashAlgorithmName.SHA256, SHA256.HashSizeInBytes);
        CryptographicOperations.ZeroMemory(secret);
        return salted;
    }

    private void Take(Step step)
    {
        if (_next != step)
            throw new InvalidOperationException($"the exchange expects {_next}, not {step}");
        _next = step + 1;
    }
}
