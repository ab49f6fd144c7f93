using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sluice.Certificates.Facts;

/// <summary>A certificate revocation list (RFC 5280, 5) as read; nothing is believed before its signature is checked.</summary>
public sealed class RevocationList
{
    private const string AuthorityKeyIdentifier = "2.5.29.35";
    private const string DeltaIndicator = "2.5.29.27";

    private readonly Dictionary<string, DateTimeOffset> _revoked = [];
    private readonly SignedObject _signed;
    private ReadOnlyMemory<byte>? _issuerKey;

    private RevocationList(SignedObject signed)
    {
        _signed = signed;
        var body = new AsnReader(signed.Content, AsnEncodingRules.DER).ReadSequence();
        if (body.PeekTag().HasSameClassAndValue(Asn1Tag.Integer))
            body.ReadInteger();
        // The algorithm stands twice; only the one under the signature can be believed.
        if (!body.ReadEncodedValue().Span.SequenceEqual(signed.AlgorithmIdentifier.Span))
            throw new AsnContentException("The two signature algorithms differ.");
        Issuer = new X500DistinguishedName(body.ReadEncodedValue().Span);
        ThisUpdate = ReadTime(body);
        if (body.HasData && IsTime(body.PeekTag()))
            NextUpdate = ReadTime(body);
        if (body.HasData && body.PeekTag().HasSameClassAndValue(Asn1Tag.Sequence))
            ReadEntries(body.ReadSequence());
        if (body.HasData)
            ReadExtensions(body.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0)).ReadSequence());
        body.ThrowIfNotEmpty();
    }

    /// <summary>Whose certificates it lists.</summary>
    public X500DistinguishedName Issuer { get; }

    public DateTimeOffset ThisUpdate { get; }

    /// <summary>Until when it counts; null when it does not say.</summary>
    public DateTimeOffset? NextUpdate { get; }

    /// <summary>How many serial numbers it holds.</summary>
    public int Count => _revoked.Count;

    /// <summary>Whether it only tells what changed since another.</summary>
    internal bool IsDelta { get; private set; }

    /// <summary>
    /// The OID of a critical extension, of the list or of an entry: who does not know it must not rely on the list (RFC 5280, 5.2). Null
    /// when there is none.
    /// </summary>
    internal string? CriticalExtension { get; private set; }

    /// <exception cref="CryptographicException">The bytes are no CertificateList.</exception>
    public static RevocationList Read(ReadOnlyMemory<byte> der)
    {
        try
        {
            return new RevocationList(SignedObject.Read(der));
        }
        catch (AsnContentException broken)
        {
            throw new CryptographicException("not a CRL", broken);
        }
    }

    /// <summary>The X509 CRL blocks of a PEM text; none when one cannot be decoded: OpenSSL's loader then takes nothing from the file.</summary>
    public static IReadOnlyList<RevocationList> ReadPem(string text)
    {
        try
        {
            return [.. PemBlocks(text).Select(der => Read(der))];
        }
        catch (CryptographicException)
        {
            return [];
        }
    }

    public bool IsExpired(DateTimeOffset now) => NextUpdate is { } next && next < now;

    /// <summary>Whether this list is for what <paramref name="issuer"/> issues, by name and key identifier.</summary>
    public bool IsOf(X509Certificate2 issuer) => IsOf(CertificateFacts.Of(issuer));

    public bool Lists(X509Certificate2 certificate) => RevokedOn(certificate) is not null;

    /// <summary>DER of each X509 CRL block.</summary>
    internal static IEnumerable<byte[]> PemBlocks(string text)
    {
        for (var at = 0; PemEncoding.TryFind(text.AsSpan(at), out var found); at += found.Location.End.Value)
        {
            if (text.AsSpan(at)[found.Label] is "X509 CRL")
                yield return Convert.FromBase64String(text.AsSpan(at)[found.Base64Data].ToString());
        }
    }

    /// <summary>When the certificate was revoked; null when it was not.</summary>
    internal DateTimeOffset? RevokedOn(X509Certificate2 certificate) =>
        _revoked.TryGetValue(Serial(certificate.SerialNumberBytes.Span), out var when) ? when : null;

    /// <summary>Whether a CA of that name says it issued it.</summary>
    internal bool BearsNameOf(X509Certificate2 authority) => CertificateFacts.SameName(authority.SubjectName, Issuer);

    internal bool IsOf(CertificateFacts issuer) => BearsNameOf(issuer.Certificate) && issuer.HasIdentifier(_issuerKey);

    /// <returns>Null when this kind of signature cannot be checked here.</returns>
    internal bool? IsSignedBy(X509Certificate2 authority) => _signed.IsSignedBy(authority);

    /// <summary>Whether that CA's key signed it, with a hash that can still be believed.</summary>
    internal bool IsProvenBy(X509Certificate2 authority) => _signed.IsProvenBy(authority);

    private void ReadEntries(AsnReader entries)
    {
        while (entries.HasData)
        {
            var entry = entries.ReadSequence();
            _revoked[Serial(entry.ReadIntegerBytes().Span)] = ReadTime(entry);
            if (entry.HasData)
                ReadExtensions(entry.ReadSequence());
        }
    }

    private void ReadExtensions(AsnReader extensions)
    {
        while (extensions.HasData)
        {
            var extension = extensions.ReadSequence();
            var kind = extension.ReadObjectIdentifier();
            if (extension.PeekTag().HasSameClassAndValue(Asn1Tag.Boolean) && extension.ReadBoolean())
                CriticalExtension = kind;
            IsDelta |= kind == DeltaIndicator;
            if (kind == AuthorityKeyIdentifier)
                _issuerKey = new X509AuthorityKeyIdentifierExtension(extension.ReadOctetString()).KeyIdentifier;
        }
    }

    private static bool IsTime(Asn1Tag tag) =>
        tag.HasSameClassAndValue(Asn1Tag.UtcTime) || tag.HasSameClassAndValue(Asn1Tag.GeneralizedTime);

    private static DateTimeOffset ReadTime(AsnReader reader) =>
        reader.PeekTag().HasSameClassAndValue(Asn1Tag.UtcTime) ? reader.ReadUtcTime() : reader.ReadGeneralizedTime();

    private static string Serial(ReadOnlySpan<byte> bytes) => Convert.ToHexString(bytes).TrimStart('0');
}
