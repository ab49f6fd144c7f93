using System.Security.Cryptography.X509Certificates;
using Sluice.Client.Wire;

namespace Sluice.Client.Trust;

/// <summary>
/// The roots whose fingerprints the user has from elsewhere, out of what the server shows before any login. Nothing else is taken: even a
/// root whose key a known one has signed may come from the holder of an intermediate, who would be freed of that intermediate's limits.
/// </summary>
/// <param name="fingerprints">At least one, as <see cref="Fingerprint.Parse"/> gives them.</param>
/// <param name="who">Named in the startup packet; never logs in.</param>
public sealed class FingerprintSource(IReadOnlyList<string> fingerprints, LoginIdentity who) : IRootSource
{
    public Task<RootOffer> FetchAsync(ServerTarget target, CancellationToken cancellation) => Conversation.HoldAsync(
        target,
        async (tls, limit) =>
        {
            var bundle = await BundleNotice.AskAsync(tls, who, limit).ConfigureAwait(false);
            var shown = bundle is null ? [] : RootBundle.Read(bundle, $"{target}'s root bundle");
            return Choose(target, Conversation.Copy(tls.Served), shown);
        },
        cancellation);

    private RootOffer Choose(ServerTarget target, List<X509Certificate2> served, List<X509Certificate2> bundle)
    {
        var candidates = bundle.Concat(served.Where(Kinship.IsSelfIssued)).DistinctBy(Fingerprint.Of).ToList();
        foreach (var fingerprint in fingerprints)
        {
            if (!candidates.Exists(root => Fingerprint.Of(root) == fingerprint))
                throw new TrustException(NoMatch(target, served, fingerprint));
        }
        var known = candidates.Where(root => fingerprints.Contains(Fingerprint.Of(root))).ToList();
        return new RootOffer(
            known,
            served,
            known.Count == 1 ? "the root has the fingerprint you gave" : "the roots have the fingerprints you gave",
            [.. candidates.Except(known)]);
    }

    private static string NoMatch(ServerTarget target, List<X509Certificate2> served, string fingerprint) =>
        served.FindIndex(certificate => Fingerprint.Of(certificate) == fingerprint) switch
        {
            0 => $"{fingerprint} is the fingerprint of {target}'s own certificate, which changes at each renewal; give that of its root",
            > 0 => $"{fingerprint} is the fingerprint of an intermediate of {target}, which clients do not take for a root; give that of its root",
            _ => $"{target} shows no root with the fingerprint {fingerprint}; this may be a man in the middle, and nothing was trusted",
        };
}
