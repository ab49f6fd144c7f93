using Sluice.Certificates.Authority;
using Sluice.Certificates.Files;
using Sluice.Certificates.Problems;
using Sluice.Certificates.Revocation;
using Sluice.Certificates.Store.Records;

namespace Sluice.Certificates.Store;

/// <summary>A store, locked for as long as this lives, with its state. Changes are made by committing the next state.</summary>
public sealed class AuthoritySession : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private readonly FileLock? _held;
    private readonly List<string> _notes = [];

    private AuthoritySession(StoreFolder folder, FileLock? held, AuthorityState state, TimeProvider time)
    {
        Folder = folder;
        State = state;
        Time = time;
        _held = held;
    }

    /// <summary>What the operator should hear about opening the store, one sentence each.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Full path of DATA/certs.</summary>
    public string Directory => Folder.Directory;

    internal StoreFolder Folder { get; }

    internal AuthorityState State { get; private set; }

    internal TimeProvider Time { get; }

    /// <summary>Whether opening had to issue a new leaf.</summary>
    internal bool IsLeafNew { get; private set; }

    internal DateTimeOffset Now => Time.GetUtcNow();

    /// <summary>Locks a store that is there and ends what a crash cut short.</summary>
    /// <exception cref="CertificateException">There is no store, or it is damaged; nothing was replaced.</exception>
    public static async Task<AuthoritySession> TakeAsync(string dataDirectory, TimeProvider time, CancellationToken cancellation)
    {
        var directory = CertificateFolder(dataDirectory);
        if (!System.IO.Directory.Exists(directory))
            throw new CertificateException(directory, "holds no certificates yet", "run: sluice certs init");
        var held = await LockAsync(directory, time, cancellation).ConfigureAwait(false);
        try
        {
            return Take(new StoreFolder(directory), held, time);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Whether there is a store to take: not so where only a certificate from elsewhere was imported.</summary>
    public static bool IsThere(string dataDirectory)
    {
        var directory = CertificateFolder(dataDirectory);
        return System.IO.Directory.Exists(directory)
            && (new StoreFolder(directory).Has(StoreFolder.State) || !new SimpleStore(directory).IsEmpty);
    }

    internal static string CertificateFolder(string dataDirectory) => Path.Combine(Path.GetFullPath(dataDirectory), "certs");

    internal static Task<FileLock> LockAsync(string directory, TimeProvider time, CancellationToken cancellation) =>
        FileLock.TakeAsync(Path.Combine(directory, ".lock"), Patience, time, cancellation);

    /// <summary>The same for who has the lock already.</summary>
    internal static AuthoritySession Take(StoreFolder folder, FileLock? held, TimeProvider time)
    {
        if (AuthorityFile.Read(folder) is not { } state)
            return new AuthoritySession(folder, held, Adoption.Read(folder), time);
        var session = new AuthoritySession(folder, held, state, time);
        session.Repair();
        return session;
    }

    /// <summary>A session on a state that is not written yet.</summary>
    internal static AuthoritySession Of(StoreFolder folder, AuthorityState state, TimeProvider time) => new(folder, null, state, time);

    /// <summary>Makes <paramref name="next"/> the state: keys are there before, published files follow after, one write decides.</summary>
    /// <param name="next">What is to hold.</param>
    /// <param name="atHand">Keys that are not in the folder.</param>
    /// <param name="isCrlForced">Whether lists are signed that are not due.</param>
    /// <param name="areKeysKept">Whether CAs' keys that are needed no more are set aside instead of deleted.</param>
    internal void Commit(
        AuthorityState next, IReadOnlyCollection<CertifiedKey>? atHand = null, bool isCrlForced = false, bool areKeysKept = false)
    {
        next = Adoption.WithOwnLeafKey(Folder, next);
        next = LedgerPruning.Of(next, Now);
        next = CrlRefresh.Of(Folder, next, Now, atHand ?? [], isCrlForced);
        var needed = next.KeyFiles.ToHashSet(StringComparer.Ordinal);
        var files = Publication.Of(next, LeafKey(next), Now);
        next = next with
        {
            Discard = [.. (areKeysKept ? [State.Leaf.Key] : State.KeyFiles).Distinct().Where(name => !needed.Contains(name) && name != StoreFolder.Key)],
            Published = [.. files.Digests().Concat(State.Published.Take(4)).Distinct()],
        };
        AuthorityFile.Write(Folder, next);
        State = next;
        _notes.AddRange(Publisher.Publish(Folder, State, files));
        _notes.AddRange(Folder.SetAsideUnused(needed));
    }

    /// <summary>Signs revocation lists that are due.</summary>
    internal void RenewCrls()
    {
        if (CrlRefresh.Of(Folder, State, Now, []) is var next && next != State)
            Commit(next);
    }

    public void Dispose() => _held?.Dispose();

    private void Repair()
    {
        foreach (var name in State.Discard)
            Folder.Delete(name);
        Folder.Sweep(State.KeyFiles);
        Folder.BringBack(State.KeyFiles);
        _notes.AddRange(Folder.SetAsideUnused(State.KeyFiles));
        foreach (var name in State.KeyFiles.Where(Folder.Has))
            KeyModes.Require(Folder.At(name));
        if (ChainKeys.LeafPem(Folder, State.Leaf) is not { } key)
        {
            _notes.Add($"the key of {Folder.At(StoreFolder.Chain)} was lost: issued a new one");
            IsLeafNew = true;
            Commit(LeafChange.Issue(this, State, LeafNaming.Served(State)));
            return;
        }
        var files = Publication.Of(State, key, Now);
        if (files.Digests().All(State.Published.Contains))
            _notes.AddRange(Publisher.Publish(Folder, State, files));
        else
            Commit(State);
    }

    private string LeafKey(AuthorityState state) =>
        ChainKeys.LeafPem(Folder, state.Leaf) ?? throw new CertificateException(Folder.At(state.Leaf.Key), "is gone", "run the command again");
}
