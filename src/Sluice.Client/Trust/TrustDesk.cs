using System.Security.Cryptography.X509Certificates;
using Sluice.Client.Wire;

namespace Sluice.Client.Trust;

/// <summary>Shows roots to the user, asks, and puts them into the file or takes them out.</summary>
public sealed class TrustDesk(TrustSettings settings, TextWriter output)
{
    /// <summary>Done, and verify-full succeeds.</summary>
    public const int Done = 0;

    /// <summary>The user said no.</summary>
    public const int Declined = 1;

    /// <summary>Done as far as trust goes, but verify-full will fail for another reason, which was told.</summary>
    public const int DoneWithFaults = 3;

    /// <returns>The exit code.</returns>
    /// <exception cref="TrustException">Nothing was trusted.</exception>
    public async Task<int> AddAsync(IRootSource source, ServerTarget target, CancellationToken cancellation)
    {
        // A file that cannot be changed is told before a password is asked to travel.
        var file = RootFile.Load(settings.Path);
        var crl = CrlFile.Read(settings.System);
        var now = settings.Time.GetUtcNow();
        var offer = await source.FetchAsync(target, cancellation).ConfigureAwait(false);
        if (!ServedChain.Check(offer.Served, offer.Roots, target.Host, now).ReachesRoot)
            throw new TrustException($"the certificate that {target} shows does not come from {(offer.Roots.Count == 1 ? "this root" : "these roots")} ({string.Join("; ", offer.Roots.Select(RootLine.Subject))}); this may be a man in the middle, or a server that leaves out an intermediate; nothing was trusted");

        output.WriteLine($"{offer.Proof}.");
        var added = Show(file, offer, now);
        ShowLeftOut(offer, target, now);
        // Clients will go by all that the file then holds.
        var verdict = ServedChain.Check(offer.Served, [.. file.Certificates, .. added], target.Host, now, crl);
        foreach (var fault in verdict.Faults)
            output.WriteLine($"warning: verify-full will fail: {fault}");
        if (added.Count == 0)
            output.WriteLine($"already trusted: {settings.Path} holds {(offer.Roots.Count == 1 ? "this root" : "these roots")}");
        else if (settings.IsDryRun)
            output.WriteLine($"dry run: would add {Count(added.Count)} to {settings.Path}");
        else if (!await settings.Confirm($"Add {Count(added.Count)} to {settings.Path}?", cancellation).ConfigureAwait(false))
            return Decline("added");
        else
            await WriteAsync(added, cancellation).ConfigureAwait(false);
        Advise(file, crl, now);
        return verdict.Faults.Count == 0 ? Done : DoneWithFaults;
    }

    /// <summary>Takes certificates out of the file.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RemoveAsync(IReadOnlyList<X509Certificate2> roots, CancellationToken cancellation)
    {
        var now = settings.Time.GetUtcNow();
        foreach (var root in roots)
            output.WriteLine(RootLine.Describe(root, now));
        if (settings.IsDryRun)
        {
            output.WriteLine($"dry run: would remove {Count(roots.Count)} from {settings.Path}");
            return Done;
        }
        if (!await settings.Confirm($"Remove {Count(roots.Count)} from {settings.Path}?", cancellation).ConfigureAwait(false))
            return Decline("removed");
        using var held = await RootFileLock.TakeAsync(settings.Path, settings.Time, cancellation).ConfigureAwait(false);
        var file = RootFile.Load(settings.Path);
        if (file.Exists)
            file.Remove(roots);
        output.WriteLine($"removed {Count(roots.Count)} from {settings.Path}{(File.Exists(file.Target) ? "" : ", and the file, which held nothing else")}");
        return Done;
    }

    private int Decline(string done)
    {
        output.WriteLine($"nothing was {done}");
        return Declined;
    }

    private static string Count(int roots) => roots == 1 ? "1 root" : $"{roots} roots";

    private List<X509Certificate2> Show(RootFile file, RootOffer offer, DateTimeOffset now)
    {
        var added = new List<X509Certificate2>();
        foreach (var root in offer.Roots)
        {
            var isKnown = file.Holds(root);
            output.WriteLine(RootLine.Describe(root, now));
            if (isKnown)
                output.WriteLine("    (in the file already)");
            else
                added.Add(root);
        }
        return added;
    }

    private void ShowLeftOut(RootOffer offer, ServerTarget target, DateTimeOffset now)
    {
        foreach (var other in offer.LeftOut)
        {
            output.WriteLine("left out, since nothing vouches for it; with --user the server proves all its roots:");
            output.WriteLine(RootLine.Describe(other, now));
        }
        if (offer.LeftOut.Count > 0)
            output.WriteLine($"to add it too, let the server prove it: sluice trust {target} --user NAME; or get its fingerprint from the operator and give --fingerprint for each");
    }

    private async Task WriteAsync(List<X509Certificate2> added, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var held = await RootFileLock.TakeAsync(settings.Path, settings.Time, cancellation).ConfigureAwait(false);
        // Another trust may have been quicker.
        var file = RootFile.Load(settings.Path);
        var kept = file.Certificates.Count;
        var missing = added.Where(root => !file.Holds(root)).ToList();
        if (missing.Count > 0)
            file.Append(missing);
        output.WriteLine($"added {Count(added.Count)} to {settings.Path}{(kept == 0 ? "" : $"; the {kept} that it held {(kept == 1 ? "is" : "are")} still there")}");
    }

    private void Advise(RootFile file, CrlFile crl, DateTimeOffset now)
    {
        foreach (var old in file.Certificates.Where(root => RootLine.IsExpired(root, now)))
            output.WriteLine($"note: {RootLine.Subject(old)} in {settings.Path} expired on {RootLine.Date(old.NotAfter)}; take it out: sluice trust --remove --fingerprint {Fingerprint.Of(old)}");
        if (crl.Warning is not null)
            output.WriteLine($"warning: {crl.Warning}");
        if (settings.System.Environment.TryGetValue("PGSSLROOTCERT", out var other) && other.Length > 0 && other != settings.Path)
            output.WriteLine($"warning: PGSSLROOTCERT is set to {other}, so clients look there and not in {settings.Path}; unset it, or give --to");
        output.WriteLine("Clients that look elsewhere:");
        foreach (var line in ElsewhereAdvice.Lines(settings.System, settings.Path))
            output.WriteLine($"  {line}");
    }
}
