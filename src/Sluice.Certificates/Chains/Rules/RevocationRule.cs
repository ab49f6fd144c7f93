using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Facts;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Chains.Rules;

/// <summary>
/// CRLs as libpq asks for them: once it has one, it wants a current one of every CA in the chain (X509_V_FLAG_CRL_CHECK_ALL).
/// </summary>
internal static class RevocationRule
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(3);

    // A CA that issued several of the chain, itself among them, would be told of as often.
    public static IEnumerable<CertificateFinding> Check(CheckedChain chain) => EachOf(chain).Distinct();

    private static IEnumerable<CertificateFinding> EachOf(CheckedChain chain)
    {
        if (chain.Inputs.CrlPath is not { } path)
            yield break;
        var lists = RevocationFiles.Read(path, passesOver: false).Where(read => !read.List.IsDelta).ToList();
        X509Certificate2[] all = [.. chain.All];
        for (var i = 0; i < all.Length; i++)
        {
            // The last is its own issuer, or one whose certificate is not known.
            var issuer = i + 1 < all.Length ? all[i + 1] : Kinship.IsSelfIssued(all[i]) ? all[i] : null;
            foreach (var finding in OfOne(chain, path, lists, all[i], issuer))
                yield return finding;
        }
        foreach (var stray in lists.Where(read => !all.Any(read.List.BearsNameOf) && read.List.Issuer.Name != all[^1].Issuer))
            yield return Find(FaultCodes.CrlUnused, FindingSeverity.Warning, stray.File, null,
                $"CRL of \"{stray.List.Issuer.Name}\" concerns no CA of this chain", "take it out");
    }

    private static IEnumerable<CertificateFinding> OfOne(
        CheckedChain chain, string path, List<(string File, RevocationList List)> lists, X509Certificate2 certificate, X509Certificate2? issuer)
    {
        if (issuer is null)
        {
            yield return Find(FaultCodes.CrlMissing, FindingSeverity.Warning, path, certificate,
                "cannot be looked up in a CRL, as its issuer's certificate is not known", "give --root FILE");
            yield break;
        }
        var own = lists.Where(read => read.List.BearsNameOf(issuer)).OrderByDescending(read => read.List.ThisUpdate).ToList();
        var (file, signed) = own.FirstOrDefault(read => read.List.IsSignedBy(issuer) is not false);
        if (signed is null)
        {
            yield return own.Count == 0
                ? Fatal(FaultCodes.CrlMissing, path, issuer, "has no CRL here: clients that hold a CRL want one for every CA", "add its CA's CRL")
                : Fatal(FaultCodes.CrlNotSigned, own[0].File, issuer, "did not sign the CRL that bears its name", "get the CRL again from the CA");
            yield break;
        }
        if (signed.Lists(certificate))
            yield return Fatal(FaultCodes.Revoked, file, certificate, $"is revoked (serial {certificate.SerialNumber})", "have a new one issued");
        if (!CertificateUses.AllowsAny(issuer, X509KeyUsageFlags.CrlSign))
            yield return Fatal(FaultCodes.CrlNotSigned, file, issuer, "may not sign CRLs (keyUsage lacks cRLSign)", "ask the CA for a certificate with cRLSign");
        foreach (var finding in Dates(chain, file, signed, issuer))
            yield return finding;
    }

    private static IEnumerable<CertificateFinding> Dates(CheckedChain chain, string file, RevocationList list, X509Certificate2 issuer)
    {
        const string Cure = "publish and fetch a new CRL";
        if (list.ThisUpdate > chain.Now)
            yield return Fatal(FaultCodes.CrlStale, file, issuer,
                $"has a CRL that only counts from {CertificateWords.Day(list.ThisUpdate.UtcDateTime)}", "check this machine's clock, or wait");
        if (list.NextUpdate is not { } end)
            yield break;
        var day = CertificateWords.Day(end.UtcDateTime);
        if (end <= chain.Now)
            yield return Fatal(FaultCodes.CrlExpired, file, issuer, $"has a CRL that expired on {day}: clients refuse the whole chain", Cure);
        else if (end - chain.Now < Soon && end - chain.Now < (end - list.ThisUpdate) / 3)
            yield return Find(FaultCodes.CrlStale, FindingSeverity.Warning, file, issuer, $"has a CRL that expires on {day}", Cure);
    }

    private static CertificateFinding Fatal(string code, string file, X509Certificate2 certificate, string what, string cure) =>
        Find(code, FindingSeverity.Fatal, file, certificate, what, cure);

    private static CertificateFinding Find(
        string code, FindingSeverity severity, string file, X509Certificate2? certificate, string what, string cure) =>
        new(code, severity, file, certificate?.Subject, what, cure);
}
