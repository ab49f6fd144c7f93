using System.Security.Cryptography.X509Certificates;

namespace Sluice.Certificates.Facts;

/// <summary>How two certificates stand to each other, by what is written in them; signatures are not looked at.</summary>
public static class Kinship
{
    /// <summary>Whether they are the same, byte for byte.</summary>
    public static bool IsSame(X509Certificate2 one, X509Certificate2 other) =>
        one.RawDataMemory.Span.SequenceEqual(other.RawDataMemory.Span);

    /// <summary>Whether it names itself as its issuer.</summary>
    public static bool IsSelfIssued(X509Certificate2 certificate) => BearsIssuerName(certificate, certificate);

    /// <summary>Whether its basicConstraints make it a CA.</summary>
    public static bool IsAuthority(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509BasicConstraintsExtension>().Any(extension => extension.CertificateAuthority);

    /// <summary>Whether the issuer's subject is the name that stands in <paramref name="child"/> as its issuer.</summary>
    public static bool BearsIssuerName(X509Certificate2 issuer, X509Certificate2 child) =>
        issuer.SubjectName.RawData.AsSpan().SequenceEqual(child.IssuerName.RawData);

    /// <summary>Whether both certify the same key for the same name, as a root and its cross certificate do.</summary>
    public static bool HaveSameKey(X509Certificate2 one, X509Certificate2 other) =>
        one.SubjectName.RawData.AsSpan().SequenceEqual(other.SubjectName.RawData)
        && one.PublicKey.ExportSubjectPublicKeyInfo().AsSpan().SequenceEqual(other.PublicKey.ExportSubjectPublicKeyInfo());
}
