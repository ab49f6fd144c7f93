using Sluice.Certificates.Files;
using Sluice.Protocol.Errors;

namespace Sluice.Server.Users;

/// <summary>
/// The file DATA/users: who may log in, with stored keys (RFC 5802, 3) and never a password. It is looked at for each login, so that a
/// change counts from the next one on, and read again when it is another; a change replaces it whole, under a lock.
/// </summary>
public sealed class UserStore
{
    /// <summary>Stands where a verifier would: the user has no password, and logs in by certificate only.</summary>
    public const string NoPassword = "*";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private readonly string _directory;
    private readonly string _path;
    private readonly TimeProvider _time;
    private volatile Reading? _last;

    private UserStore(string directory, TimeProvider time)
    {
        _directory = directory;
        _path = Path.Combine(directory, "users");
        _time = time;
    }

    /// <summary>The store below a data directory. Neither needs to exist yet: that is a store without users.</summary>
    public static UserStore Open(string dataDirectory) => Open(dataDirectory, TimeProvider.System);

    /// <summary>The same, with the clock that waiting for the lock goes by.</summary>
    public static UserStore Open(string dataDirectory, TimeProvider time) => new(Path.GetFullPath(dataDirectory), time);

    /// <summary>Finds a user's verifier ("SCRAM-SHA-256$…"), by exact name.</summary>
    /// <exception cref="InvalidDataException">The file is damaged or open to others.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public bool TryGet(string name, out string verifier)
    {
        var found = Read().TryGetValue(name, out var stored);
        verifier = stored ?? "";
        return found;
    }

    /// <summary>All names, in ordinal order.</summary>
    /// <exception cref="InvalidDataException">The file is damaged or open to others.</exception>
    public IReadOnlyList<string> List() => [.. Read().Keys];

    /// <summary>Adds a user.</summary>
    /// <param name="name">See <see cref="UserName"/>.</param>
    /// <param name="verifier">The formatted verifier: one line, no secret that logs in by itself.</param>
    /// <param name="replace">Whether a user of this name gets the new verifier; otherwise that is an error.</param>
    /// <param name="cancellation">Ends the wait for another process that is changing the file.</param>
    /// <exception cref="PgErrorException">42710: the user is there already. 42602: not a name.</exception>
    public async Task AddAsync(string name, string verifier, bool replace = false, CancellationToken cancellation = default)
    {
        UserName.Check(name);
        ArgumentException.ThrowIfNullOrEmpty(verifier);
        if (verifier.Any(char.IsControl))
            throw new ArgumentException("a verifier is one line", nameof(verifier));
        await ChangeAsync(
            users =>
            {
                if (replace)
                    users[name] = verifier;
                else if (!users.TryAdd(name, verifier))
                    throw PgError.Error(SqlStates.DuplicateObject, $"user \"{name}\" already exists").ToException();
            },
            cancellation).ConfigureAwait(false);
    }

    /// <summary>Removes a user. Sessions that are logged in stay.</summary>
    /// <exception cref="PgErrorException">42704: there is no such user.</exception>
    public Task RemoveAsync(string name, CancellationToken cancellation = default) => ChangeAsync(
        users =>
        {
            if (!users.Remove(name))
                throw PgError.Error(SqlStates.UndefinedObject, $"user \"{name}\" does not exist").ToException();
        },
        cancellation);

    private async Task ChangeAsync(Action<SortedDictionary<string, string>> change, CancellationToken cancellation)
    {
        DataFolder.Create(_directory);
        using var held = await FileLock.TakeAsync(_path + ".lock", Patience, _time, cancellation).ConfigureAwait(false);
        AtomicFile.Sweep(_path);
        var users = ReadAnew();
        change(users);
        AtomicFile.WritePrivate(_path, UserLines.Format(users));
    }

    private SortedDictionary<string, string> Read()
    {
        if (_last is not { } last || UserFileState.Of(_path) is not { } now || now != last.State)
            return ReadAnew();
        RefuseOthers(now.Mode);
        return last.Users;
    }

    private SortedDictionary<string, string> ReadAnew()
    {
        try
        {
            using var stream = new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            var state = UserFileState.Of(stream);
            RefuseOthers(state.Mode);
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            var users = UserLines.Parse(_path, content);
            _last = state.IsSettled(_time.GetUtcNow()) ? new Reading(state, users) : null;
            return users;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return new SortedDictionary<string, string>(StringComparer.Ordinal);
        }
    }

    // A stored key can be guessed at offline, so the file is as private as a private key.
    private void RefuseOthers(UnixFileMode mode)
    {
        const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        if ((mode & ~Owner) != 0)
            throw new InvalidDataException($"{_path}: users file is open to group or others; run: chmod 600 '{_path}'");
    }

    /// <param name="Users">Not to be changed.</param>
    private sealed record Reading(UserFileState State, SortedDictionary<string, string> Users);
}
