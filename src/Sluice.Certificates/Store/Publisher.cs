using System.Globalization;
using Sluice.Certificates.Facts;
using Sluice.Certificates.Store.Records;

namespace Sluice.Certificates.Store;

/// <summary>Brings the published files in line with the state. Safe to repeat; each file is compared first.</summary>
internal static class Publisher
{
    /// <returns>One sentence per file that was not ours and was set aside.</returns>
    public static IReadOnlyList<string> Publish(StoreFolder folder, AuthorityState state, Publication files)
    {
        var notes = new List<string>();
        // The bundle goes first: whatever chain is served in between, every bundle that was ever published with it verifies it.
        Put(StoreFolder.Root, files.Roots, folder.WritePublic);
        Put(StoreFolder.Key, files.Key, folder.WritePrivate);
        Put(StoreFolder.Chain, files.Chain, folder.WritePublic);
        Put(StoreFolder.Crl, files.Crl, folder.WritePublic);
        foreach (var name in state.Discard)
            folder.Delete(name);
        return notes;

        void Put(string name, string content, Action<string, string> write)
        {
            var there = folder.Has(name) ? File.ReadAllText(folder.At(name)) : null;
            if (there == content)
            {
                if (name == StoreFolder.Key)
                    KeyModes.Require(folder.At(name));
                return;
            }
            if (there is not null && !state.Published.Contains(Fingerprints.OfText(there)))
                notes.Add(SetAside(folder, name, there));
            write(name, content);
        }
    }

    // Somebody put it there on purpose: it is kept, and said, but not served.
    private static string SetAside(StoreFolder folder, string name, string content)
    {
        var aside = string.Create(CultureInfo.InvariantCulture, $"{name}.foreign-{Fingerprints.OfText(content)[..8]}");
        if (folder.Has(aside))
            folder.Delete(name);
        else
            folder.Rename(name, aside);
        return $"{folder.At(name)} was not written by sluice and is now {aside}: to serve a certificate of your own use --cert and --key";
    }
}
