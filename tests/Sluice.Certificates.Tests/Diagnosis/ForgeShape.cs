using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sluice.Certificates.Tests.Diagnosis;

/// <summary>What a forged certificate is to look like.</summary>
internal sealed class ForgeShape
{
    public AsymmetricAlgorithm Key { get; set; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public DateTimeOffset From { get; set; } = Forged.Now.AddDays(-100);

    public DateTimeOffset To { get; set; } = Forged.Now.AddDays(100);

    /// <summary>Null leaves basicConstraints out.</summary>
    public bool? IsAuthority { get; set; }

    public int? PathLength { get; set; }

    public X509KeyUsageFlags? KeyUsage { get; set; }

    public string[] Uses { get; set; } = [];

    public string[] Names { get; set; } = ["db.example.org"];

    public bool HasIdentifiers { get; set; } = true;

    public bool IsSha1 { get; set; }

    public RSASignaturePadding Padding { get; set; } = RSASignaturePadding.Pkcs1;

    public string? CriticalExtension { get; set; }

    public IEnumerable<X509Extension> Extensions()
    {
        if (IsAuthority is { } authority)
            yield return new X509BasicConstraintsExtension(authority, PathLength is not null, PathLength ?? 0, true);
        if (KeyUsage is { } usage)
            yield return new X509KeyUsageExtension(usage, true);
        if (Uses.Length > 0)
            yield return new X509EnhancedKeyUsageExtension([.. Uses.Select(use => new Oid(use))], false);
        if (CriticalExtension is not null)
            yield return new X509Extension(CriticalExtension, [5, 0], true);
        if (Names.Length > 0)
            yield return Alternatives();
    }

    private X509Extension Alternatives()
    {
        var builder = new SubjectAlternativeNameBuilder();
        foreach (var name in Names)
        {
            if (IPAddress.TryParse(name, out var address))
                builder.AddIpAddress(address);
            else
                builder.AddDnsName(name);
        }
        return builder.Build();
    }
}
