using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Names;

namespace Sluice.Certificates.Authority;

/// <summary>A root of this machine's own (ECDSA P-256, SHA-256, RFC 5280) and the server leaves it issues.</summary>
public sealed class LocalAuthority : IDisposable
{
    /// <summary>How long a root lives.</summary>
    public const int RootYears = 10;

    /// <summary>How long a leaf lives, less <see cref="Backdating"/>: public clients accept at most 398 days.</summary>
    public static readonly TimeSpan LeafLife = TimeSpan.FromDays(397);

    /// <summary>How far a certificate begins in the past, for clients whose clock is slow.</summary>
    public static readonly TimeSpan Backdating = TimeSpan.FromHours(1);

    // ub-common-name (RFC 5280, appendix A.1).
    private const int MaxCommonName = 64;
    private readonly CertifiedKey _root;
    private readonly TimeProvider _time;

    internal LocalAuthority(CertifiedKey root, TimeProvider time) => (_root, _time) = (root, time);

    public CertifiedKey Root => _root;

    /// <summary>Makes a new root, named "Sluice local root HOST DATE".</summary>
    public static LocalAuthority Create(string host, TimeProvider time)
    {
        var now = time.GetUtcNow();
        var date = now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        const string Prefix = "Sluice local root ";
        var room = MaxCommonName - Prefix.Length - date.Length - 1;
        var subject = CommonName($"{Prefix}{(host.Length > room ? host[..room] : host)} {date}");
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        var usage = X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign;
        request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, critical: true));
        request.CertificateExtensions.Add(KeyIdentifier(request.PublicKey));
        var signer = X509SignatureGenerator.CreateForECDsa(key);
        var root = request.Create(subject, signer, now - Backdating, now.AddYears(RootYears), SerialNumber());
        return new LocalAuthority(new CertifiedKey(root, key), time);
    }

    /// <summary>Issues a leaf with a new key: serverAuth, the names as SANs, never outliving the root.</summary>
    /// <exception cref="InvalidOperationException">The root has expired.</exception>
    public CertifiedKey IssueLeaf(ServerNames names)
    {
        var now = _time.GetUtcNow();
        var rootEnd = new DateTimeOffset(_root.Certificate.NotAfter);
        if (rootEnd <= now)
            throw new InvalidOperationException("the root has expired");
        var subject = CommonName(names.DnsNames.FirstOrDefault(name => name.Length <= MaxCommonName) ?? "sluice");
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], critical: false));
        request.CertificateExtensions.Add(AlternativeNames(names));
        request.CertificateExtensions.Add(KeyIdentifier(request.PublicKey));
        var rootIdentifier = _root.Certificate.Extensions.OfType<X509SubjectKeyIdentifierExtension>().First();
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(rootIdentifier));
        var end = now + LeafLife < rootEnd ? now + LeafLife : rootEnd;
        var begin = now - Backdating;
        var rootBegin = new DateTimeOffset(_root.Certificate.NotBefore);
        var signer = X509SignatureGenerator.CreateForECDsa(_root.Key);
        var leaf = request.Create(_root.Certificate.SubjectName, signer, begin > rootBegin ? begin : rootBegin, end, SerialNumber());
        return new CertifiedKey(leaf, key);
    }

    public void Dispose() => _root.Dispose();

    private static X500DistinguishedName CommonName(string name)
    {
        var builder = new X500DistinguishedNameBuilder();
        builder.AddCommonName(name);
        return builder.Build();
    }

    private static X509Extension AlternativeNames(ServerNames names)
    {
        var builder = new SubjectAlternativeNameBuilder();
        foreach (var name in names.DnsNames)
            builder.AddDnsName(name);
        foreach (var address in names.Addresses)
            builder.AddIpAddress(address);
        return builder.Build();
    }

    // RFC 7093, method 1: twenty bytes of SHA-256.
    private static X509SubjectKeyIdentifierExtension KeyIdentifier(PublicKey key) =>
        new(key, X509SubjectKeyIdentifierHashAlgorithm.ShortSha256, critical: false);

    // Positive and not zero (RFC 5280, 4.1.2.2), 126 random bits.
    private static byte[] SerialNumber()
    {
        var serial = RandomNumberGenerator.GetBytes(16);
        serial[0] = (byte)((serial[0] & 0x3F) | 0x40);
        return serial;
    }
}
