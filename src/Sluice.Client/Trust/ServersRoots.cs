using System.Security.Cryptography.X509Certificates;
using Sluice.Client.Wire;

namespace Sluice.Client.Trust;

/// <summary>Which of the trusted roots a server's chain comes from. Needs no proof: it only ever takes trust away.</summary>
public static class ServersRoots
{
    public static Task<IReadOnlyList<X509Certificate2>> FindAsync(
        RootFile file, ServerTarget target, TimeProvider time, CancellationToken cancellation) => Conversation.HoldAsync(
        target,
        (tls, _) =>
        {
            var now = time.GetUtcNow();
            IReadOnlyList<X509Certificate2> roots =
                [.. file.Certificates.Where(root => ServedChain.Check(tls.Served, [root], target.Host, now).ReachesRoot)];
            return Task.FromResult(roots);
        },
        cancellation);
}
