using Sluice.Certificates.Names;

namespace Sluice.Certificates.Authority;

/// <summary>A root of this machine's own and the server leaves it issues.</summary>
public sealed class LocalAuthority : IDisposable
{
    /// <summary>How long a root lives.</summary>
    public const int RootYears = 10;

    /// <summary>How long a leaf lives, less <see cref="Backdating"/>: public clients accept at most 398 days.</summary>
    public static readonly TimeSpan LeafLife = TimeSpan.FromDays(397);

    /// <summary>How far a certificate begins in the past, for clients whose clock is slow.</summary>
    public static readonly TimeSpan Backdating = Validity.Backdating;

    private readonly TimeProvider _time;

    internal LocalAuthority(CertifiedKey root, TimeProvider time) => (Root, _time) = (root, time);

    public CertifiedKey Root { get; }

    /// <summary>Makes a new root, named "Sluice local root HOST DATE".</summary>
    public static LocalAuthority Create(string host, TimeProvider time) =>
        new(RootProfile.Create(host, time.GetUtcNow(), new HashSet<string>()), time);

    /// <summary>Issues a leaf with a new key: serverAuth, the names as SANs, never outliving the root.</summary>
    /// <exception cref="InvalidOperationException">The root has expired.</exception>
    public CertifiedKey IssueLeaf(ServerNames names) => ServerLeafProfile.Issue(Root, names, _time.GetUtcNow(), LeafLife);

    public void Dispose() => Root.Dispose();
}
