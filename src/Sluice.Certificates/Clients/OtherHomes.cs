using System.Globalization;
using System.Text;

namespace Sluice.Certificates.Clients;

/// <summary>Root files of other accounts on a Unix system: under sudo, or as a service, HOME is not where the user put the root.</summary>
public static class OtherHomes
{
    private const UnixFileMode WritableByOthers = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
    private const string Folder = "/.postgresql";

    /// <summary>Every other home's ~/.postgresql/root.crt that is there; SUDO_USER's first, then this account's own by passwd(5).</summary>
    public static IReadOnlyList<OtherRootFile> RootFiles(ClientSystem system, IClientFiles files)
    {
        if (system.Platform == ClientPlatform.Windows)
            return [];
        var users = new[] { system.Environment.GetValueOrDefault("SUDO_USER"), system.UserName };
        return
        [
            .. Accounts(files)
                .OrderBy(account => Array.IndexOf(users, account.Name) is var place && place < 0 ? users.Length : place)
                .Concat(Neighbours(system, files))
                .DistinctBy(account => account.RootFile)
                .Where(account => account.RootFile != system.LibpqFolder + "/root.crt" && files.Look(account.RootFile).Exists)
                .Select(account => new OtherRootFile(account.RootFile, users.Contains(account.Name) && account.AloneWrites(files))),
        ];
    }

    // Accounts of a directory service are not in passwd(5); their homes lie beside this one.
    private static IEnumerable<Account> Neighbours(ClientSystem system, IClientFiles files) =>
        system.Home?.TrimEnd('/') is { } home && home.LastIndexOf('/') is > 0 and var end
            ? files.Folders(home[..end]).Order(StringComparer.Ordinal).Select(folder => new Account("", null, folder))
            : [];

    private static IEnumerable<Account> Accounts(IClientFiles files)
    {
        string text;
        try
        {
            text = Encoding.Latin1.GetString(files.Read("/etc/passwd"));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return [];
        }
        return text.Split('\n').Select(line => line.Split(':')).Where(fields => fields.Length >= 6 && fields[5].StartsWith('/'))
            .Select(fields => new Account(
                fields[0], int.TryParse(fields[2], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null, fields[5]));
    }

    private sealed record Account(string Name, int? Id, string Home)
    {
        public string RootFile { get; } = Home.TrimEnd('/') + Folder + "/root.crt";

        // The file's owner and mode, and the folders in which another file could be put in its place.
        public bool AloneWrites(IClientFiles files) =>
            files.Look(RootFile) is { Mode: { } mode, OwnerId: { } owner } && (mode & WritableByOthers) == 0 && (owner == 0 || owner == Id)
            && IsClosed(files, Home.TrimEnd('/') + Folder) && IsClosed(files, Home);

        private static bool IsClosed(IClientFiles files, string folder) =>
            files.Look(folder) is { Mode: { } mode } && (mode & WritableByOthers) == 0;
    }
}
