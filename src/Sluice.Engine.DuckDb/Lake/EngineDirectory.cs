using System.Security.Cryptography;

namespace Sluice.Engine.DuckDb.Lake;

/// <summary>
/// The engine's own folder: DATA/engine/RUN, where RUN is new and unguessable each time, because DuckDB lets clients read files of
/// its spill folder by name. Leftovers of earlier runs are removed; a lock keeps a second server out.
/// </summary>
internal sealed class EngineDirectory : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly FileStream _lock;
    private readonly string _run;

    private EngineDirectory(FileStream locked, string root, string run)
    {
        Kept = root;
        _lock = locked;
        _run = run;
        Catalog = Make(Path.Combine(run, "catalog"));
        Spill = Make(Path.Combine(run, "spill"));
    }

    /// <summary>For files that the next start may want: beside the folders of the runs.</summary>
    public string Kept { get; }

    public string Catalog { get; }

    public string Spill { get; }

    /// <exception cref="InvalidOperationException">Another server has it.</exception>
    public static EngineDirectory Create(string dataPath)
    {
        var root = Make(Path.Combine(Path.GetFullPath(dataPath), "engine"));
        var locked = Lock(Path.Combine(root, "lock"));
        try
        {
            foreach (var old in Directory.EnumerateDirectories(root))
                Directory.Delete(old, recursive: true);
            return new EngineDirectory(locked, root, Make(Path.Combine(root, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)))));
        }
        catch
        {
            locked.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        Directory.Delete(_run, recursive: true);
        _lock.Dispose();
    }

    private static FileStream Lock(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e)
        {
            throw new InvalidOperationException($"another server uses this data folder ({path} is locked)", e);
        }
    }

    private static string Make(string path) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(path).FullName
        : Directory.CreateDirectory(path, OwnerOnly).FullName;
}
