using Sluice.Certificates.Clients;
using Sluice.Certificates.Diagnosis;

namespace Sluice.Client.Doctor.Examining;

/// <summary>What libpq would find on this system for this user.</summary>
/// <param name="System">Whose system.</param>
/// <param name="Root">The root file it would read.</param>
/// <param name="CrlPath">The CRL file it would read; null without a home.</param>
/// <param name="Crls">What stands in it; null when there is no such file, or nothing OpenSSL would load.</param>
/// <param name="IsCrlNamed">Whether somebody named the CRL file, rather than root.crl lying there.</param>
/// <param name="Key">The client certificate and key.</param>
/// <param name="OtherRoots">root.crt files in other homes.</param>
/// <param name="RootModified">When the root file was last written; null when there is none.</param>
/// <param name="Stores">Where other clients look.</param>
public sealed record ClientSide(
    ClientSystem System,
    TrustStore Root,
    string? CrlPath,
    IReadOnlyList<RevocationList>? Crls,
    bool IsCrlNamed,
    ClientKey Key,
    IReadOnlyList<OtherRoot> OtherRoots,
    DateTimeOffset? RootModified,
    IReadOnlyList<TrustStore> Stores)
{
    /// <summary>Whether libpq can check a chain: the file is there and holds certificates.</summary>
    public bool HasRoots => Root.IsReadable && Root.IsPem;
}
