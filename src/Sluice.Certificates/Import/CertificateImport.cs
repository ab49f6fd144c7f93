using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Chains;
using Sluice.Certificates.Chains.Rules;
using Sluice.Certificates.Facts;
using Sluice.Certificates.Files;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Import;

/// <summary>Takes a certificate from a CA: finds its key, orders and completes its chain, checks it, and installs it as one step.</summary>
public static class CertificateImport
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <exception cref="CertificateException">It may not be served as it is. Nothing was changed.</exception>
    public static async Task<ImportResult> RunAsync(ImportRequest request, TimeProvider time, CancellationToken cancellation)
    {
        var folder = new ImportFolder(request.DataDirectory);
        var bags = request.Files.Select(file => CertificateBagReader.Read(file, request.Password)).ToList();
        try
        {
            DataFolder.Create(folder.Certs);
            using var held = await FileLock.TakeAsync(folder.LockFile, Patience, time, cancellation).ConfigureAwait(false);
            return Install(request, folder, bags, time);
        }
        finally
        {
            bags.ForEach(bag => bag.Dispose());
        }
    }

    /// <summary>Goes back to the local authority's certificate; what was imported is kept aside.</summary>
    /// <returns>Full path of the folder that keeps it; null when nothing was imported.</returns>
    public static async Task<string?> UndoAsync(string dataDirectory, TimeProvider time, CancellationToken cancellation)
    {
        var folder = new ImportFolder(dataDirectory);
        if (!Directory.Exists(folder.Imported))
            return null;
        using var held = await FileLock.TakeAsync(folder.LockFile, Patience, time, cancellation).ConfigureAwait(false);
        new ImportedFiles(folder).Recover();
        var kept = folder.Undone;
        for (var i = 2; Directory.Exists(kept); i++)
            kept = $"{folder.Undone}.{i}";
        Directory.Move(folder.Imported, kept);
        return kept;
    }

    private static ImportResult Install(ImportRequest request, ImportFolder folder, List<CertificateBag> bags, TimeProvider time)
    {
        var files = new ImportedFiles(folder);
        files.Recover();
        var (leaf, key, keyFile) = ImportKey.Find(request, folder, bags);
        using (key)
        {
            var label = bags.First(bag => bag.Certificates.Any(c => Kinship.IsSame(c, leaf))).File;
            var (chain, root, completed) = ChainCompletion.Complete(leaf, request, folder, bags);
            var ordered = new PemFile(label, [leaf, .. chain, root], HoldsPrivateKey: false);
            var check = CheckedChain.Of(ordered, leaf, new CheckInputs { Roots = [root] }, time.GetUtcNow());
            var findings = ChainRules.Apply(check);
            CertificateFaults.ThrowIfFatal(findings);
            files.Write(ordered.Certificates, key);
            if (keyFile == folder.RequestKeyFile)
            {
                File.Delete(folder.RequestKeyFile);
                File.Delete(folder.RequestFile);
            }
            return new ImportResult(
                folder.CertificateFile, folder.KeyFile, folder.RootFile, ChainLink.Of(check), [.. completed.Select(c => c.Subject)],
                [.. findings, .. Leftovers(bags, folder)]);
        }
    }

    // The files stay with whoever gave them; a key that others may read should not.
    private static IEnumerable<CertificateFinding> Leftovers(IEnumerable<CertificateBag> bags, ImportFolder folder) =>
        from bag in bags
        where bag.Keys.Count > 0 && bag.File != folder.KeyFile && KeyFile.IsOpenToOthers(bag.File)
        select new CertificateFinding(
            FaultCodes.KeyOpen, FindingSeverity.Warning, bag.File, null, $"{bag.File} holds the private key and is open to group or others",
            $"run: chmod 600 '{bag.File}', or delete it");
}
