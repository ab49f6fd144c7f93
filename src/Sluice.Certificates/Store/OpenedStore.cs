using Sluice.Certificates.Chains;

namespace Sluice.Certificates.Store;

/// <summary>A store after it was opened.</summary>
/// <param name="Action">What opening it did.</param>
/// <param name="Reason">Why, one line for the log.</param>
/// <param name="RootFile">Full path of root.crt, which clients name as sslrootcert.</param>
/// <param name="Certificate">What to serve.</param>
public sealed record OpenedStore(StoreAction Action, string Reason, string RootFile, ServedCertificate Certificate);
