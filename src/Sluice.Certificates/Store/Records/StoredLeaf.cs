using System.Security.Cryptography.X509Certificates;

namespace Sluice.Certificates.Store.Records;

/// <summary>The leaf that is served.</summary>
/// <param name="Certificate">PEM.</param>
/// <param name="Key">Name of its key's file beside authority.json.</param>
internal sealed record StoredLeaf(string Certificate, string Key)
{
    public X509Certificate2 Read() => X509Certificate2.CreateFromPem(Certificate);
}
