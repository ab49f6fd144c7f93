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

    /// <summary>Removes what killed writes left, and keys of ours that no state ever named.</summary>
    public void Sweep(IEnumerable<string> needed)
    {
        foreach (var name in new[] { State, Root, Chain, Key, Crl })
            AtomicFile.Sweep(At(name));
        var keep = needed.ToHashSet(StringComparer.Ordinal);
        foreach (var path in System.IO.Directory.GetFiles(Directory))
        {
            var name = Path.GetFileName(path);
            if (OurTemporaryKey().IsMatch(name) || (OurKey().IsMatch(name) && !keep.Contains(name)))
                Delete(name);
        }
    }

    [GeneratedRegex(@"^(root|intermediate|server)-[0-9a-f]{16}\.key$")]
    private static partial Regex OurKey();

    [GeneratedRegex(@"^(root|intermediate|server)-[0-9a-f]{16}\.key\..*\.tmp$")]
    private static partial Regex OurTemporaryKey();
}
