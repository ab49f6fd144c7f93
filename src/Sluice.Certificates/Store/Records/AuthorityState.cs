using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Serialization;
using Sluice.Certificates.Facts;
using Sluice.Certificates.Rotation;

namespace Sluice.Certificates.Store.Records;

/// <summary>All that authority.json says. The published files follow from it.</summary>
internal sealed record AuthorityState
{
    public const int CurrentFormat = 1;

    public required int Format { get; init; }

    /// <summary>What signs now.</summary>
    public required SigningChain Current { get; init; }

    /// <summary>What signed before the root change that is begun or finished.</summary>
    public SigningChain? Previous { get; init; }

    /// <summary>What a prepared root change will sign with: published, but nothing hangs below it yet.</summary>
    public SigningChain? Next { get; init; }

    public required RotationRecord Rotation { get; init; }

    public required StoredLeaf Leaf { get; init; }

    /// <summary>Names the operator added; a start that does not know them keeps them.</summary>
    public IReadOnlyList<string> AddedNames { get; init; } = [];

    /// <summary>Names the operator removed; only "serve --hostname" brings them back.</summary>
    public IReadOnlyList<string> RemovedNames { get; init; } = [];

    /// <summary>Names of the leaf that nobody asked for: loopback and what the machine was called when it was issued.</summary>
    public IReadOnlyList<string> MachineNames { get; init; } = [];

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<LedgerEntry> Ledger { get; init; }

    public IReadOnlyList<StoredCrl> Crls { get; init; } = [];

    /// <summary>Files to delete once this state holds: keys that nothing needs any more.</summary>
    public IReadOnlyList<string> Discard { get; init; } = [];

    /// <summary>SHA-256 of published files' texts, of this state and the one before it: any other content is not ours.</summary>
    public IReadOnlyList<string> Published { get; init; } = [];

    /// <summary>All that may sign now or later or once more.</summary>
    [JsonIgnore]
    public IEnumerable<SigningChain> Chains => new[] { Current, Next, Previous }.OfType<SigningChain>();

    /// <summary>The chains whose roots clients may hold: current, then the next once prepared, or the previous while a change is begun.</summary>
    [JsonIgnore]
    public IEnumerable<SigningChain> PublishedChains =>
        new[] { Current, Next, Rotation.Step == RotationStep.Begun ? Previous : null }.OfType<SigningChain>();

    [JsonIgnore]
    public IEnumerable<string> KeyFiles => Chains.SelectMany(chain => chain.KeyFiles).Append(Leaf.Key);

    /// <summary>Subjects a new CA may not have.</summary>
    public HashSet<string> TakenSubjects() => [.. Ledger.Select(entry => entry.Subject)];

    public LedgerEntry? Find(X509Certificate2 certificate)
    {
        var fingerprint = Fingerprints.Of(certificate);
        return Ledger.FirstOrDefault(entry => entry.Fingerprint == fingerprint);
    }

    /// <summary>Good certificates of a chain that users and other servers have.</summary>
    public IEnumerable<LedgerEntry> InUseElsewhere(SigningChain chain, DateTimeOffset now)
    {
        var issuers = chain.Issuers.Select(issuer => Fingerprints.OfPem(issuer.Certificate)).ToHashSet();
        return Ledger.Where(entry => issuers.Contains(entry.Issuer) && entry.RevokedOn is null && entry.NotAfter > now && entry.IsElsewhere);
    }

    /// <summary>With this certificate in the ledger.</summary>
    public AuthorityState Record(string kind, X509Certificate2 certificate, X509Certificate2 issuer, bool isElsewhere = false) =>
        Find(certificate) is null
            ? this with { Ledger = [.. Ledger, LedgerEntries.Of(kind, certificate, issuer) with { IsElsewhere = isElsewhere }] }
            : this;
}
