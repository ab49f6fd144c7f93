using Sluice.Certificates.Chains;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Import;

/// <summary>An import that was done.</summary>
/// <param name="CertificateFile">Full path of the chain now served.</param>
/// <param name="KeyFile">Full path of its key.</param>
/// <param name="RootFile">Full path of the root for clients.</param>
/// <param name="Chain">Leaf first, root last.</param>
/// <param name="Completed">Subjects of certificates that were in none of the files and were found on this machine.</param>
/// <param name="Warnings">What some clients may refuse; and what to do about files that are left over.</param>
public sealed record ImportResult(
    string CertificateFile, string KeyFile, string RootFile, IReadOnlyList<ChainLink> Chain, IReadOnlyList<string> Completed,
    IReadOnlyList<CertificateFinding> Warnings);
