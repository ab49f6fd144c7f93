using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Chains.Rules;
using Sluice.Certificates.Facts;
using Sluice.Certificates.Names;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Chains;

/// <summary>A leaf with its key and the intermediates above it, checked and ready to serve. Owns its certificates.</summary>
public sealed class ServedCertificate : IDisposable
{
    private ServedCertificate(X509Certificate2 leaf, ChainOrder order, IReadOnlyList<CertificateFinding> findings)
    {
        Leaf = leaf;
        Intermediates = [.. order.Intermediates];
        Context = ServedContext.Of(leaf, Intermediates);
        EndpointBinding = Facts.EndpointBinding.Of(leaf);
        Fingerprint = Fingerprints.Of(leaf);
        Names = CertificateNames.Of(leaf);
        NotBefore = new DateTimeOffset(leaf.NotBefore).ToUniversalTime();
        NotAfter = new DateTimeOffset(leaf.NotAfter).ToUniversalTime();
        Findings = ServedContext.IsWhole(Context, Intermediates) ? findings : [.. findings, NotWhole(leaf)];
        Warnings = [.. Findings.Select(finding => finding.ToString())];
    }

    /// <summary>The server's own certificate, with its private key.</summary>
    public X509Certificate2 Leaf { get; }

    /// <summary>From the leaf's issuer upwards; the root is left out.</summary>
    public X509Certificate2Collection Intermediates { get; }

    /// <summary>What TLS sends: leaf, then intermediates. Built without any download.</summary>
    public SslStreamCertificateContext Context { get; }

    /// <summary>
    /// tls-server-end-point data of this leaf (RFC 5929, 4.1). Null when its signature has no single hash: then PLUS is not to be offered.
    /// </summary>
    public byte[]? EndpointBinding { get; }

    /// <summary>SHA-256 of the leaf's DER, 64 lower-case hexadecimal digits.</summary>
    public string Fingerprint { get; }

    /// <summary>The leaf's subject alternative names.</summary>
    public IReadOnlyList<ServerName> Names { get; }

    /// <summary>In UTC.</summary>
    public DateTimeOffset NotBefore { get; }

    /// <summary>In UTC.</summary>
    public DateTimeOffset NotAfter { get; }

    /// <summary>What some clients may refuse, one sentence each, without a file name.</summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>The warnings as data; none is fatal.</summary>
    public IReadOnlyList<CertificateFinding> Findings { get; }

    /// <summary>Loads a chain (PEM, in any order) and its leaf's private key (PEM).</summary>
    /// <exception cref="CertificateException">Anything that would make clients refuse the leaf; names file, fault and cure.</exception>
    public static ServedCertificate Load(string certificateFile, string keyFile, TimeProvider time) =>
        Load(certificateFile, keyFile, CheckInputs.None, time);

    /// <summary>The same, checked against names, roots and CRLs too.</summary>
    /// <exception cref="CertificateException">As above; with more than one fault it names the first and says how to see all.</exception>
    public static ServedCertificate Load(string certificateFile, string keyFile, CheckInputs inputs, TimeProvider time)
    {
        var file = PemCertificates.ReadFile(certificateFile);
        using var key = PemPrivateKey.Read(keyFile);
        // Who names one file for both knows what it holds.
        if (Path.GetFullPath(certificateFile) == Path.GetFullPath(keyFile))
            file = file with { HoldsPrivateKey = false };
        var leaf = LeafKey.Find(file.Certificates, key) ?? throw LeafKey.NoMatch(certificateFile, keyFile, file.Certificates);
        var chain = CheckedChain.Of(file, leaf, inputs, time.GetUtcNow());
        var findings = ChainRules.Apply(chain);
        CertificateFaults.ThrowIfFatal(findings);
        return new ServedCertificate(LeafKey.Join(leaf, key), chain.Order, findings);
    }

    internal static ServedCertificate Load(string certificateFile, string keyFile, X509Certificate2? knownRoot, TimeProvider time) =>
        Load(certificateFile, keyFile, knownRoot is null ? CheckInputs.None : new CheckInputs { Roots = [knownRoot] }, time);

    private static CertificateFinding NotWhole(X509Certificate2 leaf) => new(
        FaultCodes.MissingIntermediate,
        FindingSeverity.Warning,
        null,
        leaf.Subject,
        "is sent without all certificates above it, as this version of .NET leaves out what this machine trusts: clients that lack its roots fail",
        "take a version of sluice made for it, or the new roots out of this machine's own trusted ones");

    public void Dispose()
    {
        Leaf.Dispose();
        foreach (var intermediate in Intermediates)
            intermediate.Dispose();
    }
}
