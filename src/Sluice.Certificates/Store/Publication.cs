using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Facts;
using Sluice.Certificates.Rotation;
using Sluice.Certificates.Store.Records;

namespace Sluice.Certificates.Store;

/// <summary>The published files as texts, made of a state. The same state at the same time gives the same texts.</summary>
/// <param name="Roots">root.crt: the root that signs, then the other one while a change is prepared or begun.</param>
/// <param name="Chain">server.crt: leaf, intermediate, cross certificate.</param>
/// <param name="Key">server.key. A secret.</param>
/// <param name="Crl">crl.pem: one list per CA that issues.</param>
internal sealed record Publication(string Roots, string Chain, string Key, string Crl)
{
    public static Publication Of(AuthorityState state, string leafKey, DateTimeOffset now) => new(
        string.Concat(state.PublishedChains.Select(chain => chain.Root)),
        state.Leaf.Certificate + Above(state, now),
        leafKey,
        string.Concat(state.PublishedChains
            .SelectMany(chain => chain.Issuers)
            .Select(issuer => Fingerprints.OfPem(issuer.Certificate))
            .SelectMany(issuer => state.Crls.Where(crl => crl.Issuer == issuer))
            .Select(crl => crl.Pem)));

    /// <summary>What is sent above a leaf of the current issuer. An expired cross certificate helps nobody and is left out.</summary>
    public static string Above(AuthorityState state, DateTimeOffset now)
    {
        var cross = state.Rotation.Step == RotationStep.Begun ? state.Current.Cross : null;
        if (cross is not null)
        {
            using var certificate = X509Certificate2.CreateFromPem(cross);
            if (certificate.NotAfter.ToUniversalTime() <= now.UtcDateTime)
                cross = null;
        }
        return state.Current.Intermediate + cross;
    }

    public IReadOnlyList<string> Digests() => [.. new[] { Roots, Chain, Key, Crl }.Select(Fingerprints.OfText)];
}
