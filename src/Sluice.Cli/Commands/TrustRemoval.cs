using Sluice.Client.Trust;
using Sluice.Client.Wire;

namespace Sluice.Cli.Commands;

/// <summary>"sluice trust --remove".</summary>
internal static class TrustRemoval
{
    public static async Task<int> RunAsync(
        TrustDesk desk, TrustSettings settings, ServerTarget? target, IReadOnlyList<string> fingerprints, CancellationToken cancellation)
    {
        var file = RootFile.Load(settings.Path);
        if (fingerprints.Count > 0)
        {
            var known = file.Certificates.Where(root => fingerprints.Contains(Fingerprint.Of(root))).ToList();
            return known.Count == fingerprints.Count
                ? await desk.RemoveAsync(known, cancellation)
                : throw new TrustException($"{settings.Path}: holds no root with this fingerprint (see: sluice trust --list)");
        }
        if (target is null)
            throw new UsageException("say what to remove: HOST[:PORT] (that server's roots) or --fingerprint SHA256");
        var roots = await ServersRoots.FindAsync(file, target, TimeProvider.System, cancellation);
        return roots.Count > 0
            ? await desk.RemoveAsync(roots, cancellation)
            : throw new TrustException($"{settings.Path}: holds no root that {target}'s certificate comes from (see: sluice trust --list)");
    }
}
