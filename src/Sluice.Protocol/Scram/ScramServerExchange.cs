using System.Security.Cryptography;
using System.Text;

namespace Sluice.Protocol.Scram;

/// <summary>
/// The server's side of one SCRAM-SHA-256 login, with or without channel binding (RFC 5802, RFC 7677), as PostgreSQL reads it.
/// <see cref="First"/>, then <see cref="Final"/>, each once; a protocol violation is a FATAL <see cref="Errors.PgErrorException"/>.
/// </summary>
public sealed class ScramServerExchange
{
    private const int NonceSize = 18;

    private readonly ScramVerifier _verifier;
    private readonly bool _doomed;
    private readonly ChannelBinding? _binding;
    private readonly bool _plusOffered;
    private readonly bool _plus;
    private readonly string _serverNonce;
    private ClientFirst _clientFirst;
    private byte[]? _serverFirst;
    private bool _finished;

    /// <param name="verifier">The user's, or <see cref="ScramVerifier.Mock"/>.</param>
    /// <param name="doomed">Go through all the motions, then fail.</param>
    /// <param name="binding">This connection's; needed where PLUS is offered.</param>
    /// <param name="plusOffered">Whether AuthenticationSASL named SCRAM-SHA-256-PLUS.</param>
    /// <param name="mechanism">The client's choice.</param>
    /// <exception cref="Errors.PgErrorException">FATAL 08P01: the mechanism was not offered.</exception>
    public ScramServerExchange(ScramVerifier verifier, bool doomed, ChannelBinding? binding, bool plusOffered, string mechanism)
        : this(verifier, doomed, binding, plusOffered, mechanism, Convert.ToBase64String(RandomNumberGenerator.GetBytes(NonceSize)))
    {
    }

    /// <param name="verifier">The user's, or <see cref="ScramVerifier.Mock"/>.</param>
    /// <param name="doomed">Go through all the motions, then fail.</param>
    /// <param name="binding">This connection's; needed where PLUS is offered.</param>
    /// <param name="plusOffered">Whether AuthenticationSASL named SCRAM-SHA-256-PLUS.</param>
    /// <param name="mechanism">The client's choice.</param>
    /// <param name="serverNonce">Printable ASCII without a comma; fixed for test vectors only.</param>
    internal ScramServerExchange(
        ScramVerifier verifier, bool doomed, ChannelBinding? binding, bool plusOffered, string mechanism, string serverNonce)
    {
        if (plusOffered)
            ArgumentNullException.ThrowIfNull(binding);
        _plus = mechanism == ScramMechanisms.Sha256Plus;
        if (_plus ? !plusOffered : mechanism != ScramMechanisms.Sha256)
            throw ScramErrors.Violation("client selected an invalid SASL authentication mechanism");
        _verifier = verifier;
        _doomed = doomed;
        _binding = binding;
        _plusOffered = plusOffered;
        _serverNonce = serverNonce;
    }

    /// <summary>Takes the client-first-message, returns the server-first-message.</summary>
    public byte[] First(ReadOnlySpan<byte> clientFirst)
    {
        if (_serverFirst is not null)
            throw new InvalidOperationException("the exchange has begun already");
        _clientFirst = ClientFirst.Decode(clientFirst);
        CheckFlag(_clientFirst);
        var nonce = Encoding.ASCII.GetString(_clientFirst.Nonce) + _serverNonce;
        return _serverFirst = Encoding.ASCII.GetBytes($"r={nonce},s={Convert.ToBase64String(_verifier.Salt)},i={_verifier.Iterations}");
    }

    /// <summary>Takes the client-final-message, returns the server-final-message or the failure.</summary>
    public ScramResult Final(ReadOnlySpan<byte> clientFinal)
    {
        if (_serverFirst is null || _finished)
            throw new InvalidOperationException("the exchange has not begun, or is over");
        _finished = true;
        var final = ClientFinal.Decode(clientFinal);
        CheckBinding(final.ChannelBinding);
        ReadOnlySpan<byte> nonce = [.. _clientFirst.Nonce, .. Encoding.ASCII.GetBytes(_serverNonce)];
        if (!nonce.SequenceEqual(final.Nonce))
            throw ScramErrors.Violation("invalid SCRAM response", "Nonce does not match.");

        // All of it is computed before either reason to fail is looked at, so that both take the same time.
        byte[] signed = [.. _clientFirst.Bare, (byte)',', .. _serverFirst, (byte)',', .. final.WithoutProof];
        var proven = ProofMatches(signed, final.Proof);
        var signature = HMACSHA256.HashData(_verifier.ServerKey, signed);
        return proven & !_doomed
            ? new ScramResult(true, Encoding.ASCII.GetBytes($"v={Convert.ToBase64String(signature)}"))
            : new ScramResult(false, []);
    }

    private void CheckFlag(in ClientFirst first)
    {
        if (first.Flag == (byte)'p')
        {
            if (!_plus)
                throw ScramErrors.Malformed("The client selected SCRAM-SHA-256 but sent channel binding data.");
            if (first.BindingName != _binding!.Name)
                throw ScramErrors.Violation($"unsupported SCRAM channel-binding type \"{Printable(first.BindingName!)}\"");
            return;
        }

        if (_plus)
            throw ScramErrors.Malformed("The client selected SCRAM-SHA-256-PLUS but sent no channel binding data.");

        // RFC 5802, section 6: y says "I could bind, but you did not offer it"; where it was offered, someone took the offer away.
        if (first.Flag == (byte)'y' && _plusOffered)
        {
            throw ScramErrors.Refused(
                "SCRAM channel binding negotiation error",
                "The client supports SCRAM channel binding but thinks the server does not.  However, this server does.");
        }
    }

    // RFC 5802, section 7: c= is the base 64 of the gs2 header as sent, with the binding's data behind it.
    private void CheckBinding(byte[] received)
    {
        byte[] bound = _plus ? [.. _clientFirst.Gs2Header, .. _binding!.Data.Span] : _clientFirst.Gs2Header;
        var expected = Encoding.ASCII.GetBytes(Convert.ToBase64String(bound));
        if (CryptographicOperations.FixedTimeEquals(expected, received))
            return;
        throw _plus
            ? ScramErrors.Refused("SCRAM channel binding check failed")
            : ScramErrors.Violation("unexpected SCRAM channel-binding attribute in client-final-message");
    }

    // RFC 5802, section 3: ClientKey = ClientProof XOR HMAC(StoredKey, AuthMessage), and H(ClientKey) must be StoredKey.
    private bool ProofMatches(byte[] signed, byte[] proof)
    {
        var clientKey = HMACSHA256.HashData(_verifier.StoredKey, signed);
        for (var i = 0; i < clientKey.Length; i++)
            clientKey[i] ^= proof[i];
        return CryptographicOperations.FixedTimeEquals(SHA256.HashData(clientKey), _verifier.StoredKey);
    }

    private static string Printable(string text) => string.Concat(text.Select(c => c is > ' ' and < '\x7F' ? c : '?'));
}
