using System.Security.Cryptography.X509Certificates;
using System.Text;
using Sluice.Certificates.Clients;

namespace Sluice.Client.Trust;

/// <summary>libpq's root.crl: where it exists, every connection needs a current list from every authority in the chain.</summary>
public static class CrlFile
{
    /// <param name="authorities">The CA certificates of the chains to come.</param>
    /// <returns>What will go wrong, a sentence each; empty when there is no such file.</returns>
    public static IReadOnlyList<string> Warnings(ClientSystem system, IEnumerable<X509Certificate2> authorities, DateTimeOffset now)
    {
        if (RootFilePath.InFolder(system, "root.crl") is not { } path || !File.Exists(path))
            return [];
        var lists = RevocationList.ReadPem(File.ReadAllText(path, Encoding.Latin1));
        if (lists.Count == 0)
            return [$"{path} holds no revocation list that libpq can read, so clients look up no revocation; remove it, or get the server's list"];
        var warnings = lists.Where(list => list.IsExpired(now))
            .Select(list => $"{path} expired on {list.NextUpdate:yyyy-MM-dd}, so every connection fails; remove it, or get the server's current list")
            .Take(1).ToList();
        warnings.AddRange(authorities
            .DistinctBy(authority => Convert.ToHexString(authority.SubjectName.RawData))
            .Where(authority => !lists.Any(list => list.IsOf(authority)))
            .Select(authority => $"{path} has no list of {RootLine.Subject(authority)}, so clients will refuse its certificates; add that list, or remove the file"));
        return warnings;
    }
}
