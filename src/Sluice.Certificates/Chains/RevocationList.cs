using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;

namespace Sluice.Certificates.Chains;

/// <summary>A CRL (RFC 5280, 5.1), as far as a check needs it.</summary>
internal sealed class RevocationList
{
    private const string DeltaIndicator = "2.5.29.27";
    private readonly SignedContent _signed;
    private readonly byte[] _issuer;
    private readonly HashSet<string> _serials = [];

    private RevocationList(string file, SignedContent signed)
    {
        File = file;
        _signed = signed;
        var content = new AsnReader(signed.Content, AsnEncodingRules.DER).ReadSequence();
        if (content.PeekTag().HasSameClassAndValue(Asn1Tag.Integer))
            content.ReadInteger();
        content.ReadEncodedValue();
        _issuer = content.ReadEncodedValue().ToArray();
        ThisUpdate = ReadTime(content);
        if (content.HasData && content.PeekTag() is { TagClass: TagClass.Universal, TagValue: 23 or 24 })
            NextUpdate = ReadTime(content);
        if (content.HasData && content.PeekTag().HasSameClassAndValue(Asn1Tag.Sequence))
            ReadSerials(content.ReadSequence());
        if (content.HasData)
            IsDelta = HoldsDelta(content.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0)).ReadSequence());
    }

    public string File { get; }

    public DateTimeOffset ThisUpdate { get; }

    /// <summary>Until when it counts; null when it does not say.</summary>
    public DateTimeOffset? NextUpdate { get; }

    /// <summary>Whether it only tells what changed since another.</summary>
    public bool IsDelta { get; }

    public string Issuer => new X500DistinguishedName(_issuer).Name;

    /// <param name="file">Where it came from.</param>
    /// <param name="der">The whole CRL.</param>
    /// <exception cref="AsnContentException">It is none.</exception>
    public static RevocationList Parse(string file, byte[] der) => new(file, SignedContent.Read(der));

    public bool IsOf(X509Certificate2 authority) => authority.SubjectName.RawData.AsSpan().SequenceEqual(_issuer);

    /// <returns>Null when the algorithm is not known here.</returns>
    public bool? IsSignedBy(X509Certificate2 authority) => _signed.IsSignedBy(authority);

    public bool Holds(X509Certificate2 certificate) => _serials.Contains(Convert.ToHexString(certificate.SerialNumberBytes.Span));

    private void ReadSerials(AsnReader entries)
    {
        while (entries.HasData)
            _serials.Add(Convert.ToHexString(entries.ReadSequence().ReadIntegerBytes().Span));
    }

    private static bool HoldsDelta(AsnReader extensions)
    {
        var found = false;
        while (extensions.HasData)
            found |= extensions.ReadSequence().ReadObjectIdentifier() == DeltaIndicator;
        return found;
    }

    private static DateTimeOffset ReadTime(AsnReader reader) =>
        reader.PeekTag().TagValue == (int)UniversalTagNumber.UtcTime ? reader.ReadUtcTime() : reader.ReadGeneralizedTime();
}
