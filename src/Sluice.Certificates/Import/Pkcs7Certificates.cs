using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Chains;
using Sluice.Certificates.Facts;

namespace Sluice.Certificates.Import;

/// <summary>The certificates of a PKCS#7 file (.p7b, .p7c): SignedData without signers (RFC 5652, 5.1).</summary>
internal static class Pkcs7Certificates
{
    private const string SignedData = "1.2.840.113549.1.7.2";
    private static readonly Asn1Tag Content = new(TagClass.ContextSpecific, 0, isConstructed: true);

    /// <exception cref="AsnContentException">It is of another form.</exception>
    /// <exception cref="System.Security.Cryptography.CryptographicException">One of the certificates is damaged.</exception>
    public static IReadOnlyList<X509Certificate2> Read(byte[] bytes)
    {
        var info = new AsnReader(bytes, AsnEncodingRules.BER).ReadSequence();
        if (info.ReadObjectIdentifier() != SignedData)
            throw new AsnContentException("not SignedData");
        var data = info.ReadSequence(Content).ReadSequence();
        data.ReadInteger();
        data.ReadSetOf();
        data.ReadSequence();
        var certificates = new List<X509Certificate2>();
        if (!data.HasData || !data.PeekTag().HasSameClassAndValue(Content))
            return certificates;
        var bag = data.ReadSetOf(skipSortOrderValidation: true, expectedTag: Content);
        while (bag.HasData)
        {
            var isPlain = bag.PeekTag().HasSameClassAndValue(Asn1Tag.Sequence);
            var one = bag.ReadEncodedValue();
            // The other choices are attribute certificates and long obsolete.
            if (isPlain)
                certificates.Add(CertificateDecoder.Load(one.Span));
        }
        return certificates;
    }
}
