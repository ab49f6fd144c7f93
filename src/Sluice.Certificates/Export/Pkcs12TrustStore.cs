using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;

namespace Sluice.Certificates.Export;

/// <summary>
/// Writes a PKCS#12 file of trusted certificates (RFC 7292). They are public, so nothing is encrypted; Java takes only those for trusted
/// that bear its attribute trustedKeyUsage.
/// </summary>
internal static class Pkcs12TrustStore
{
    private const string Data = "1.2.840.113549.1.7.1";
    private const string CertificateBag = "1.2.840.113549.1.12.10.1.3";
    private const string X509Certificate = "1.2.840.113549.1.9.22.1";
    private const string FriendlyName = "1.2.840.113549.1.9.20";
    private const string TrustedKeyUsage = "2.16.840.1.113894.746875.1.1";
    private const string AnyUse = "2.5.29.37.0";
    private static readonly Asn1Tag Explicit = new(TagClass.ContextSpecific, 0, isConstructed: true);

    public static byte[] Write(IReadOnlyList<(string Alias, X509Certificate2 Certificate)> roots, string password)
    {
        var bags = Encode(writer =>
        {
            using (writer.PushSequence())
            {
                foreach (var (alias, certificate) in roots)
                    WriteBag(writer, alias, certificate);
            }
        });
        var content = Encode(writer =>
        {
            using (writer.PushSequence())
                WriteData(writer, bags);
        });
        return Encode(writer =>
        {
            using (writer.PushSequence())
            {
                writer.WriteInteger(3);
                WriteData(writer, content);
                Pkcs12Mac.Write(writer, content, password);
            }
        });
    }

    private static void WriteBag(AsnWriter writer, string alias, X509Certificate2 certificate)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(CertificateBag);
            using (writer.PushSequence(Explicit))
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(X509Certificate);
                using (writer.PushSequence(Explicit))
                    writer.WriteOctetString(certificate.RawData);
            }
            using (writer.PushSetOf())
            {
                WriteAttribute(writer, FriendlyName, () => writer.WriteCharacterString(UniversalTagNumber.BMPString, alias));
                WriteAttribute(writer, TrustedKeyUsage, () => writer.WriteObjectIdentifier(AnyUse));
            }
        }
    }

    private static void WriteAttribute(AsnWriter writer, string type, Action value)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(type);
            using (writer.PushSetOf())
                value();
        }
    }

    private static void WriteData(AsnWriter writer, byte[] content)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(Data);
            using (writer.PushSequence(Explicit))
                writer.WriteOctetString(content);
        }
    }

    private static byte[] Encode(Action<AsnWriter> write)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        write(writer);
        return writer.Encode();
    }
}
