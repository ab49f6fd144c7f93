using Sluice.Certificates.Chains;

namespace Sluice.Certificates.Store;

/// <summary>A store after it was opened.</summary>
/// <param name="Action">What opening it did.</param>
/// <param name="Reason">Why, one line for the log.</param>
/// <param name="RootFile">Full path of root.crt, which clients name as sslrootcert.</param>
/// <param name="Certificate">What to serve.</param>
public sealed record OpenedStore(StoreAction Action, string Reason, string RootFile, ServedCertificate Certificate)
{
    /// <summary>The text of root.crt: PEM, one root, or two while a root change is under way.</summary>
    public required string RootCertificates { get; init; }

    /// <summary>Full paths to watch: a change of any of them calls for opening the store again. Some may not be there.</summary>
    public required IReadOnlyList<string> Files { get; init; }
}
