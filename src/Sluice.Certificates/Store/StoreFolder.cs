using System.Text.RegularExpressions;
using Sluice.Certificates.Files;

namespace Sluice.Certificates.Store;

/// <summary>The files of DATA/certs, by name. Every change goes through here, one file at a time, each atomic.</summary>
/// <param name="directory">Full path.</param>
/// <param name="changed">Told after each change which file it was; tests fail here to play a crash.</param>
internal sealed partial class StoreFolder(string directory, Action<string>? changed = null)
{
    public const string State = "authority.json";
    public const string Root = "root.crt";
    public const string Chain = "server.crt";
    public const string Key = "server.key";
    public const string Crl = "crl.pem";
    private const string Unused = ".unused";

    public string Directory { get; } = directory;

    /// <summary>What a running server looks at for changes; some may not be there.</summary>
    public IReadOnlyList<string> Watched => [At(State), At(Root), At(Chain), At(Key), At(Crl)];

    public string At(string name) => Path.Combine(Directory, name);

    public bool Has(string name) => File.Exists(At(name));

    public void WritePrivate(string name, string content)
    {
        AtomicFile.WritePrivate(At(name), content);
        changed?.Invoke(name);
    }

    public void WritePublic(string name, string content)
    {
        AtomicFile.WritePublic(At(name), content);
        changed?.Invoke(name);
    }

    public void Rename(string from, string to)
    {
        File.Move(At(from), At(to));
        changed?.Invoke(to);
    }

    public void Delete(string name)
    {
        if (!Has(name))
            return;
        File.Delete(At(name));
        changed?.Invoke(name);
    }

    /// <summary>Whether there are keys under names that only authority.json gives.</summary>
    public bool HasOwnKeys() => System.IO.Directory.GetFiles(Directory).Any(path => OurKey().IsMatch(Path.GetFileName(path)));

    /// <summary>Removes what killed writes left, and leaves' keys that no state names.</summary>
    public void Sweep(IEnumerable<string> needed)
    {
        foreach (var name in new[] { State, Root, Chain, Key, Crl })
            AtomicFile.Sweep(At(name));
        var keep = needed.ToHashSet(StringComparer.Ordinal);
        foreach (var name in Names())
        {
            if (OurTemporaryKey().IsMatch(name) || (OurKey().IsMatch(name) && IsLeafKey(name) && !keep.Contains(name)))
                Delete(name);
        }
    }

    /// <summary>CAs' keys that the state does not name may be those of a later state, of which an older one was put back: none is deleted.</summary>
    /// <returns>One sentence per key that was set aside.</returns>
    public IReadOnlyList<string> SetAsideUnused(IEnumerable<string> needed)
    {
        var keep = needed.ToHashSet(StringComparer.Ordinal);
        var notes = new List<string>();
        foreach (var name in Names())
        {
            if (!OurKey().IsMatch(name) || IsLeafKey(name) || keep.Contains(name) || Has(name + Unused))
                continue;
            Rename(name, name + Unused);
            notes.Add($"{At(name)} is a key that {State} does not name and is now {name}{Unused}: delete it if you did not put back an older {State}");
        }
        return notes;
    }

    /// <summary>Takes back into use what an older state had set aside.</summary>
    public void BringBack(IEnumerable<string> needed)
    {
        foreach (var name in needed)
        {
            if (!Has(name) && Has(name + Unused))
                Rename(name + Unused, name);
        }
    }

    private IEnumerable<string> Names() => System.IO.Directory.GetFiles(Directory).Select(path => Path.GetFileName(path));

    private static bool IsLeafKey(string name) => name.StartsWith("server-", StringComparison.Ordinal);

    [GeneratedRegex(@"^(root|intermediate|server)-[0-9a-f]{16}\.key$")]
    private static partial Regex OurKey();

    [GeneratedRegex(@"^(root|intermediate|server)-[0-9a-f]{16}\.key\..*\.tmp$")]
    private static partial Regex OurTemporaryKey();
}
