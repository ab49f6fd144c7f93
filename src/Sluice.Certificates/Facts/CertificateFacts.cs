using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sluice.Certificates.Facts;

/// <summary>What path validation asks of one certificate, read once.</summary>
internal sealed class CertificateFacts
{
    // Server gated cryptography, of Netscape and of Microsoft: OpenSSL still takes them for serverAuth.
    private static readonly string[] ServerUses = [CertificateUses.ServerAuthentication, "2.16.840.1.113730.4.1", "1.3.6.1.4.1.311.10.3.3"];

    private readonly X509AuthorityKeyIdentifierExtension? _authority;
    private readonly byte[]? _identifier;
    private readonly string? _issuerSerial;

    private CertificateFacts(X509Certificate2 certificate)
    {
        Certificate = certificate;
        Key = CertificateKey.Of(certificate);
        try
        {
            Body = SignedObject.Of(certificate);
            var extensions = certificate.Extensions;
            var basic = extensions.OfType<X509BasicConstraintsExtension>().FirstOrDefault();
            HasBasicConstraints = basic is not null;
            IsAuthorityByConstraints = basic?.CertificateAuthority ?? false;
            PathLength = basic is { HasPathLengthConstraint: true } ? basic.PathLengthConstraint : null;
            KeyUsage = extensions.OfType<X509KeyUsageExtension>().FirstOrDefault()?.KeyUsages;
            Uses = CertificateUses.Of(certificate);
            UnknownCritical = CriticalExtensions.Unknown(certificate).FirstOrDefault();
            _authority = extensions.OfType<X509AuthorityKeyIdentifierExtension>().FirstOrDefault();
            _identifier = extensions.OfType<X509SubjectKeyIdentifierExtension>().FirstOrDefault()?.SubjectKeyIdentifierBytes.ToArray();
            _issuerSerial = _authority?.SerialNumber is { } serial ? Convert.ToHexString(serial.Span) : null;
        }
        catch (CryptographicException)
        {
            IsBroken = true;
        }
        IsSelfIssued = SameName(certificate.SubjectName, certificate.IssuerName);
        IsSelfSigned = !IsBroken && IsSelfIssued && MatchesIdentifier(this) && SignatureFits(this);
    }

    public X509Certificate2 Certificate { get; }

    /// <summary>Null when the certificate is broken.</summary>
    public SignedObject? Body { get; }

    public CertificateKey Key { get; }

    /// <summary>An extension cannot be decoded.</summary>
    public bool IsBroken { get; }

    public bool HasBasicConstraints { get; }

    public int? PathLength { get; }

    public X509KeyUsageFlags? KeyUsage { get; }

    /// <summary>Extended key usages; null when there is no such extension.</summary>
    public IReadOnlyList<string>? Uses { get; }

    /// <summary>The identifier of a critical extension that clients do not know.</summary>
    public string? UnknownCritical { get; }

    public bool IsSelfIssued { get; }

    /// <summary>Self-issued, with fitting key identifiers and algorithm; the signature is not looked at (OpenSSL's EXFLAG_SS).</summary>
    public bool IsSelfSigned { get; }

    public bool IsForServers => Uses is null || Uses.Any(ServerUses.Contains);

    private bool IsAuthorityByConstraints { get; }

    public static CertificateFacts Of(X509Certificate2 certificate) => new(certificate);

    /// <summary>Whether the key usage, where there is one, allows it.</summary>
    public bool Allows(X509KeyUsageFlags any) => KeyUsage is not { } usage || (usage & any) != 0;

    /// <summary>Whether it may issue (OpenSSL's check_ca): by basicConstraints, or as an old root without any.</summary>
    public bool IsAuthority(bool isTop) => Allows(X509KeyUsageFlags.KeyCertSign) && (HasBasicConstraints
        ? IsAuthorityByConstraints
        : isTop && ((Certificate.Version == 1 && IsSelfSigned) || KeyUsage is not null));

    /// <summary>Whether <paramref name="issuer"/> could have issued this, by name, key identifier, algorithm and key usage (X509_check_issued).</summary>
    public bool MayBeIssuedBy(CertificateFacts issuer) =>
        SameName(issuer.Certificate.SubjectName, Certificate.IssuerName) && MatchesIdentifier(issuer) && SignatureFits(issuer)
        && issuer.Allows(X509KeyUsageFlags.KeyCertSign);

    public bool IsIssuedInName(CertificateFacts issuer) => SameName(issuer.Certificate.SubjectName, Certificate.IssuerName);

    public bool IsTimely(DateTimeOffset now) =>
        Certificate.NotBefore.ToUniversalTime() <= now.UtcDateTime && Certificate.NotAfter.ToUniversalTime() >= now.UtcDateTime;

    public bool Equals(CertificateFacts other) => Kinship.IsSame(Certificate, other.Certificate);

    /// <summary>Whether this certificate bears the key identifier an object names as its issuer's; true where either is silent.</summary>
    public bool HasIdentifier(ReadOnlyMemory<byte>? wanted) => wanted is null || _identifier is null || wanted.Value.Span.SequenceEqual(_identifier);

    public override bool Equals(object? other) => other is CertificateFacts facts && Equals(facts);

    public override int GetHashCode() => Certificate.GetHashCode();

    /// <summary>Names are compared without regard to case, as OpenSSL's canonical form is.</summary>
    public static bool SameName(X500DistinguishedName one, X500DistinguishedName other) =>
        one.RawData.AsSpan().SequenceEqual(other.RawData) || string.Equals(one.Name, other.Name, StringComparison.OrdinalIgnoreCase);

    private bool MatchesIdentifier(CertificateFacts issuer) => issuer.HasIdentifier(_authority?.KeyIdentifier)
        && (_issuerSerial is null || _issuerSerial == Convert.ToHexString(issuer.Certificate.SerialNumberBytes.Span))
        && (_authority?.NamedIssuer is not { } named || SameName(named, issuer.Certificate.IssuerName));

    private bool SignatureFits(CertificateFacts issuer) => Body is null || (Body.Algorithm.Family, issuer.Key.Family) switch
    {
        (SignatureFamily.RsaPss, SignatureFamily.Rsa) => true,
        (var made, var key) => made == key,
    };
}
