using System.Security.Cryptography.X509Certificates;
using Sluice.Client.Wire;

namespace Sluice.Client.Trust;

/// <summary>The root whose fingerprint the user has from elsewhere, out of what the server shows before any login.</summary>
/// <param name="fingerprint">As <see cref="Fingerprint.Parse"/> gives it.</param>
/// <param name="who">Named in the startup packet; never logs in.</param>
public sealed class FingerprintSource(string fingerprint, LoginIdentity who) : IRootSource
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
        if (candidates.Find(root => Fingerprint.Of(root) == fingerprint) is not { } known)
            throw new TrustException(NoMatch(target, served));
        // Only what matches: a cross certificate shown by who knows whom would vouch for more than its signer meant.
        return new RootOffer([known], served, "the root has the fingerprint you gave", [.. candidates.Where(root => root != known)]);
    }

    private string NoMatch(ServerTarget target, List<X509Certificate2> served) =>
        served.FindIndex(certificate => Fingerprint.Of(certificate) == fingerprint) switch
        {
            0 => $"this is the fingerprint of {target}'s own certificate, which changes at each renewal; give that of its root",
            > 0 => $"this is the fingerprint of an intermediate of {target}, which clients do not take for a root; give that of its root",
            _ => $"{target} shows no root with this fingerprint; this may be a man in the middle, and nothing was trusted",
        };
}
