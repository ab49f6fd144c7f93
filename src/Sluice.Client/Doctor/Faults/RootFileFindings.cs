using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Clients;
using Sluice.Certificates.Diagnosis;
using Sluice.Client.Doctor.Cures;
using Sluice.Client.Doctor.Examining;
using Sluice.Client.Trust;

namespace Sluice.Client.Doctor.Faults;

/// <summary>Faults of the root file itself.</summary>
internal static class RootFileFindings
{
    public static IEnumerable<Finding> Of(Examination seen)
    {
        var (root, cures) = (seen.Client.Root, new ClientCures(seen));
        if (!root.Exists)
            yield return Missing(seen, cures);
        else if (root.Problem is not null)
            yield return Error(
                FaultCodes.RootFileUnreadable,
                $"libpq may not read the root file {root.Path}: {Lower(root.Problem)}.",
                cures.MakeReadable());
        else if (!root.IsPem)
            yield return Error(
                FaultCodes.RootFileNotPem,
                $"The root file {root.Path} is {What(root.Format)}; libpq reads only PEM.",
                cures.ConvertRoot(root.Format));
    }

    private static Finding Missing(Examination seen, ClientCures cures)
    {
        var path = seen.Client.Root.Path;
        if (path is not null && Elsewhere(seen) is var (other, root))
            return Error(
                FaultCodes.RootInAnotherHome,
                $"libpq looks for the root in {path}, which does not exist; {other.Store.Path}, in another home, holds one that the server's chain comes from (SHA-256 {Fingerprint.Of(root)}){(other.IsUsersOwn ? "" : ", which whoever owns that home could have put there")}.",
                cures.TrustNearest());
        return Error(
            FaultCodes.RootFileMissing,
            path is null
                ? "This account has no home folder, so libpq finds no root file."
                : $"The root file {path} does not exist, so libpq has nothing to verify {seen.Server.Target} against.",
            cures.Trust());
    }

    // The first that verifies this server, and its root: the user's own come first.
    private static (OtherRoot File, X509Certificate2 Root)? Elsewhere(Examination seen)
    {
        foreach (var other in seen.Client.OtherRoots)
        {
            if (seen.In(other.Store) is { IsTrusted: true } verdict)
                return (other, verdict.Path[^1]);
        }
        return null;
    }

    private static string What(StoreFormat format) => format switch
    {
        StoreFormat.Der => "in DER form",
        StoreFormat.Pkcs7 => "a PKCS #7 envelope",
        StoreFormat.Jks => "a Java key store",
        StoreFormat.Pkcs12 => "a PKCS #12 file",
        _ => "not a certificate",
    };

    private static string Lower(string text) => text.Length > 0 ? char.ToLowerInvariant(text[0]) + text[1..] : text;

    private static Finding Error(string code, string sentence, IReadOnlyList<CureStep> steps) => new(code, Severity.Error, sentence, steps);
}
