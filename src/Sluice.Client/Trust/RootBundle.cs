using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Sluice.Client.Trust;

/// <summary>Reads a bundle of roots.</summary>
internal static class RootBundle
{
    // Two while a root change is under way; a company's file may hold more.
    private const int MaxRoots = 16;

    /// <summary>Reads PEM or DER.</summary>
    /// <exception cref="TrustException">It holds no certificate, too many, or one that is not a root.</exception>
    public static List<X509Certificate2> Read(byte[] content, string name)
    {
        var roots = Certificates(content, name).DistinctBy(Fingerprint.Of).ToList();
        if (roots.Count is 0 or > MaxRoots)
            throw new TrustException($"{name}: holds {roots.Count} certificates, not 1 to {MaxRoots} roots");
        if (roots.Find(root => !Kinship.IsSelfIssued(root)) is { } other)
            throw new TrustException(
                $"{name}: {RootLine.Subject(other)} is no root, since another authority issued it; clients need the root itself");
        return roots;
    }

    public static List<X509Certificate2> Read(string pem, string name) => Read(Encoding.UTF8.GetBytes(pem), name);

    private static IEnumerable<X509Certificate2> Certificates(byte[] content, string name)
    {
        if (content is not [0x30, ..])
            return PemText.Read(content, name).Select(block => block.Certificate);
        try
        {
            return [X509CertificateLoader.LoadCertificate(content)];
        }
        catch (System.Security.Cryptography.CryptographicException damage)
        {
            throw new TrustException($"{name}: is neither a PEM nor a DER certificate", damage);
        }
    }
}
