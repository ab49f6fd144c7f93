using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sluice.Certificates.Diagnosis;

/// <summary>A certificate revocation list (RFC 5280, 5).</summary>
public sealed class RevocationList
{
    private const string AuthorityKeyIdentifier = "2.5.29.35";

    private readonly HashSet<string> _revoked = [];
    private readonly SignedObject _body;

    private RevocationList(SignedObject body, X500DistinguishedName issuer) => (_body, Issuer) = (body, issuer);

    /// <summary>Whose certificates it lists.</summary>
    public X500DistinguishedName Issuer { get; }

    public DateTimeOffset ThisUpdate { get; private set; }

    /// <summary>Null when the list never ends.</summary>
    public DateTimeOffset? NextUpdate { get; private set; }

    public int Count => _revoked.Count;

    internal ReadOnlyMemory<byte>? IssuerKeyIdentifier { get; private set; }

    public bool IsExpired(DateTimeOffset now) => NextUpdate is { } next && next < now;

    /// <exception cref="CryptographicException">No CRL.</exception>
    public static RevocationList Read(ReadOnlyMemory<byte> der)
    {
        try
        {
            return Decode(SignedObject.Read(der));
        }
        catch (AsnContentException broken)
        {
            throw new CryptographicException("not a CRL", broken);
        }
    }

    /// <summary>The X509 CRL blocks of a PEM text; blocks that cannot be decoded are passed over, as OpenSSL's loader stops at them.</summary>
    public static IReadOnlyList<RevocationList> ReadPem(string text)
    {
        var lists = new List<RevocationList>();
        for (var rest = text.AsSpan(); PemEncoding.TryFind(rest, out var found); rest = rest[found.Location.End..])
        {
            if (rest[found.Label] is not "X509 CRL")
                continue;
            try
            {
                lists.Add(Read(Convert.FromBase64String(rest[found.Base64Data].ToString())));
            }
            catch (CryptographicException)
            {
                break;
            }
        }
        return lists;
    }

    /// <summary>Whether this list is for what <paramref name="issuer"/> issues, by name and key identifier.</summary>
    public bool IsOf(X509Certificate2 issuer) => IsOf(CertificateFacts.Of(issuer));

    public bool Lists(X509Certificate2 certificate) => _revoked.Contains(Serial(certificate.SerialNumberBytes.Span));

    internal bool IsOf(CertificateFacts issuer) =>
        CertificateFacts.SameName(issuer.Certificate.SubjectName, Issuer) && issuer.HasIdentifier(IssuerKeyIdentifier);

    internal bool IsSignedBy(CertificateFacts issuer) => _body.IsSignedBy(issuer.Certificate) ?? true;

    private static RevocationList Decode(SignedObject body)
    {
        var list = new AsnReader(body.Signed, AsnEncodingRules.DER).ReadSequence();
        if (list.PeekTag().HasSameClassAndValue(Asn1Tag.Integer))
            list.ReadInteger();
        list.ReadSequence();
        var crl = new RevocationList(body, new X500DistinguishedName(list.ReadEncodedValue().Span)) { ThisUpdate = Time(list) };
        if (list.HasData && IsTime(list.PeekTag()))
            crl.NextUpdate = Time(list);
        if (list.HasData && list.PeekTag().HasSameClassAndValue(Asn1Tag.Sequence))
            crl.ReadRevoked(list.ReadSequence());
        if (list.HasData)
            crl.ReadExtensions(list.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0)).ReadSequence());
        return crl;
    }

    private void ReadRevoked(AsnReader entries)
    {
        while (entries.HasData)
            _revoked.Add(Serial(entries.ReadSequence().ReadIntegerBytes().Span));
    }

    private void ReadExtensions(AsnReader extensions)
    {
        while (extensions.HasData)
        {
            var extension = extensions.ReadSequence();
            if (extension.ReadObjectIdentifier() != AuthorityKeyIdentifier)
                continue;
            if (extension.PeekTag().HasSameClassAndValue(Asn1Tag.Boolean))
                extension.ReadBoolean();
            IssuerKeyIdentifier = new X509AuthorityKeyIdentifierExtension(extension.ReadOctetString()).KeyIdentifier;
        }
    }

    private static bool IsTime(Asn1Tag tag) => tag.HasSameClassAndValue(Asn1Tag.UtcTime) || tag.HasSameClassAndValue(Asn1Tag.GeneralizedTime);

    private static DateTimeOffset Time(AsnReader reader) =>
        reader.PeekTag().HasSameClassAndValue(Asn1Tag.UtcTime) ? reader.ReadUtcTime() : reader.ReadGeneralizedTime();

    private static string Serial(ReadOnlySpan<byte> bytes) => Convert.ToHexString(bytes).TrimStart('0');
}
