using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography.X509Certificates;

namespace Sluice.Certificates.ClientLogin;

/// <summary>A certificate revocation list (RFC 5280, 5) as read; nothing is believed before its signature is checked.</summary>
/// <param name="Issuer">DER of the issuer's name.</param>
/// <param name="NextUpdate">Null when it does not say.</param>
/// <param name="Revoked">Serial numbers, each with the time it was revoked.</param>
/// <param name="Unknown">The OID of a critical extension we do not know; null when there is none.</param>
/// <param name="Signed">The bytes under the signature.</param>
/// <param name="Algorithm">DER of the signature's AlgorithmIdentifier.</param>
internal sealed record RevocationList(
    byte[] Issuer, DateTimeOffset ThisUpdate, DateTimeOffset? NextUpdate, IReadOnlyDictionary<BigInteger, DateTimeOffset> Revoked,
    string? Unknown, byte[] Signed, byte[] Algorithm, byte[] Signature)
{
    /// <exception cref="AsnContentException">The bytes are no CertificateList.</exception>
    public static RevocationList Parse(ReadOnlyMemory<byte> der)
    {
        var outer = new AsnReader(der, AsnEncodingRules.DER);
        var list = outer.ReadSequence();
        outer.ThrowIfNotEmpty();
        var signed = list.PeekEncodedValue().ToArray();
        var body = list.ReadSequence();
        var algorithm = list.ReadEncodedValue().ToArray();
        var signature = list.ReadBitString(out _);
        list.ThrowIfNotEmpty();

        if (body.PeekTag().HasSameClassAndValue(Asn1Tag.Integer))
            body.ReadInteger();
        // The algorithm stands twice; only the one under the signature can be believed.
        if (!body.ReadEncodedValue().Span.SequenceEqual(algorithm))
            throw new AsnContentException("The two signature algorithms differ.");
        var issuer = body.ReadEncodedValue().ToArray();
        var thisUpdate = ReadTime(body);
        DateTimeOffset? nextUpdate = body.HasData && IsTime(body.PeekTag()) ? ReadTime(body) : null;
        var revoked = new Dictionary<BigInteger, DateTimeOffset>();
        string? unknown = null;
        if (body.HasData && body.PeekTag().HasSameClassAndValue(Asn1Tag.Sequence))
            ReadEntries(body.ReadSequence(), revoked, ref unknown);
        var extensions = new Asn1Tag(TagClass.ContextSpecific, 0);
        if (body.HasData && body.PeekTag().HasSameClassAndValue(extensions))
            unknown = CriticalExtension(body.ReadSequence(extensions).ReadSequence()) ?? unknown;
        body.ThrowIfNotEmpty();
        return new RevocationList(issuer, thisUpdate, nextUpdate, revoked, unknown, signed, algorithm, signature);
    }

    /// <summary>Whether a CA of that name says it issued it.</summary>
    public bool Names(X509Certificate2 authority) => authority.SubjectName.RawData.AsSpan().SequenceEqual(Issuer);

    private static void ReadEntries(AsnReader entries, Dictionary<BigInteger, DateTimeOffset> revoked, ref string? unknown)
    {
        while (entries.HasData)
        {
            var entry = entries.ReadSequence();
            revoked[entry.ReadInteger()] = ReadTime(entry);
            if (entry.HasData)
                unknown = CriticalExtension(entry.ReadSequence()) ?? unknown;
        }
    }

    // A list with a critical extension that is not understood must not be relied on (RFC 5280, 5.2).
    private static string? CriticalExtension(AsnReader extensions)
    {
        string? found = null;
        while (extensions.HasData)
        {
            var extension = extensions.ReadSequence();
            var oid = extension.ReadObjectIdentifier();
            if (extension.PeekTag().HasSameClassAndValue(Asn1Tag.Boolean) && extension.ReadBoolean())
                found = oid;
        }

        return found;
    }

    private static bool IsTime(Asn1Tag tag) => tag.HasSameClassAndValue(Asn1Tag.UtcTime) || tag.HasSameClassAndValue(Asn1Tag.GeneralizedTime);

    private static DateTimeOffset ReadTime(AsnReader reader) =>
        reader.PeekTag().HasSameClassAndValue(Asn1Tag.UtcTime) ? reader.ReadUtcTime() : reader.ReadGeneralizedTime();
}
