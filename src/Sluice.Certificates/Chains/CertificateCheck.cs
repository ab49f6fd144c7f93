using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Chains.Rules;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Chains;

/// <summary>Checks a chain without serving it, and tells everything at once.</summary>
public static class CertificateCheck
{
    /// <param name="certificateFile">PEM chain in any order.</param>
    /// <param name="keyFile">PEM private key; null to check the chain alone.</param>
    /// <param name="inputs">What to check against.</param>
    /// <param name="time">The clock that validity is measured by.</param>
    /// <exception cref="CertificateException">A file is not there or cannot be read. What it holds is never a reason to throw.</exception>
    public static CheckReport Run(string certificateFile, string? keyFile, CheckInputs inputs, TimeProvider time)
    {
        var findings = new List<CertificateFinding>();
        PemFile file;
        try
        {
            file = PemCertificates.ReadFile(certificateFile);
        }
        catch (CertificateException e) when (e.Problem.Code is not null)
        {
            return new CheckReport([], [CertificateFinding.Of(e.Problem)]);
        }
        var leaf = keyFile is null ? LeafKey.Guess(file.Certificates) : FindLeaf(file, keyFile, findings);
        if (leaf.PublicKey.Oid.Value is not (PemPrivateKey.Rsa or PemPrivateKey.Ecdsa))
            findings.Add(CertificateFinding.Of(LeafKey.Unusable(certificateFile, leaf)));
        if (keyFile is not null && Path.GetFullPath(keyFile) == Path.GetFullPath(certificateFile))
            file = file with { HoldsPrivateKey = false };
        var chain = CheckedChain.Of(file, leaf, inputs, time.GetUtcNow());
        findings.AddRange(Apply(chain));
        return new CheckReport(ChainLink.Of(chain), [.. findings.OrderByDescending(finding => finding.Severity)]);
    }

    /// <summary>The certificates of a PEM file, such as the roots a check is to be made against.</summary>
    /// <exception cref="CertificateException">It holds none.</exception>
    public static IReadOnlyList<X509Certificate2> ReadRoots(string file) => PemCertificates.Read(file);

    private static X509Certificate2 FindLeaf(PemFile file, string keyFile, List<CertificateFinding> findings)
    {
        try
        {
            using var key = PemPrivateKey.Read(keyFile);
            return LeafKey.Find(file.Certificates, key) ?? throw LeafKey.NoMatch(file.Path, keyFile, file.Certificates);
        }
        catch (CertificateException e) when (e.Problem.Code is not null)
        {
            if (e.Problem.Code != FaultCodes.KeyUnusable || e.Problem.File == keyFile)
                findings.Add(CertificateFinding.Of(e.Problem));
            return LeafKey.Guess(file.Certificates);
        }
    }

    private static IReadOnlyList<CertificateFinding> Apply(CheckedChain chain)
    {
        try
        {
            return ChainRules.Apply(chain);
        }
        catch (CertificateException e) when (e.Problem.Code is not null)
        {
            // CRLs that cannot be understood: the rest is still worth telling.
            return [CertificateFinding.Of(e.Problem), .. ChainRules.Apply(chain with { Inputs = chain.Inputs with { CrlPath = null } })];
        }
    }
}
