using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sluice.Certificates.Chains;

/// <summary>What some clients will not accept, or will soon not: said, not refused.</summary>
internal static class ChainWarnings
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(30);

    public static IReadOnlyList<string> Of(X509Certificate2 leaf, ChainOrder order, bool reachesKnownRoot, DateTimeOffset now)
    {
        var warnings = new List<string>();
        if (leaf.NotAfter.ToUniversalTime() - now.UtcDateTime < Soon)
            warnings.Add($"{LeafRules.Name(leaf)} expires on {LeafRules.Day(leaf.NotAfter)}: renew it");
        if (!leaf.Extensions.OfType<X509SubjectAlternativeNameExtension>().Any())
            warnings.Add($"{LeafRules.Name(leaf)} has no subject alternative name: clients that check names may refuse it");
        if (leaf.Extensions.OfType<X509KeyUsageExtension>().Any(usage => !usage.KeyUsages.HasFlag(X509KeyUsageFlags.DigitalSignature)))
            warnings.Add($"{LeafRules.Name(leaf)} has a keyUsage without digitalSignature: TLS 1.3 clients may refuse it");
        AddWeakness(warnings, leaf);
        foreach (var intermediate in order.Intermediates)
        {
            AddWeakness(warnings, intermediate);
            if (intermediate.NotAfter.ToUniversalTime() <= now.UtcDateTime)
                warnings.Add($"intermediate {LeafRules.Name(intermediate)} expired on {LeafRules.Day(intermediate.NotAfter)}");
        }
        AddEnd(warnings, leaf, order, reachesKnownRoot);
        foreach (var unused in order.Unused)
            warnings.Add($"{LeafRules.Name(unused)} is no part of the leaf's chain and is not served");
        return warnings;
    }

    private static void AddEnd(List<string> warnings, X509Certificate2 leaf, ChainOrder order, bool reachesKnownRoot)
    {
        if (ChainOrder.IsSelfIssued(leaf))
            warnings.Add($"{LeafRules.Name(leaf)} is self-signed: clients must hold this very certificate as their root");
        else if (order.Root is null && !reachesKnownRoot)
            warnings.Add(
                $"the chain ends at issuer \"{(order.Intermediates is [.., var top] ? top : leaf).Issuer}\", which is neither in the file "
                + "nor among this machine's roots: if that is an intermediate, append its certificate to the file");
    }

    private static void AddWeakness(List<string> warnings, X509Certificate2 certificate)
    {
        using var rsa = certificate.GetRSAPublicKey();
        if (rsa is { KeySize: < 2048 })
            warnings.Add($"{LeafRules.Name(certificate)} has an RSA key of {rsa.KeySize} bits: clients refuse fewer than 2048");
        if (certificate.SignatureAlgorithm.Value is "1.2.840.113549.1.1.5" or "1.2.840.10045.4.1" or "1.2.840.113549.1.1.4")
            warnings.Add($"{LeafRules.Name(certificate)} is signed with {Hash(certificate.SignatureAlgorithm)}: clients refuse it");
    }

    private static string Hash(Oid algorithm) => algorithm.Value == "1.2.840.113549.1.1.4" ? "MD5" : "SHA-1";
}
