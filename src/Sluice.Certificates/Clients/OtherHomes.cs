using System.Text;

namespace Sluice.Certificates.Clients;

/// <summary>Root files of other accounts on a Unix system: under sudo, or as a service, HOME is not where the user put the root.</summary>
public static class OtherHomes
{
    /// <summary>Paths of every other home's ~/.postgresql/root.crt that is there; SUDO_USER's first, then this account's own by passwd(5).</summary>
    public static IReadOnlyList<string> RootFiles(ClientSystem system, IClientFiles files)
    {
        if (system.Platform == ClientPlatform.Windows)
            return [];
        var first = new[] { system.Environment.GetValueOrDefault("SUDO_USER"), system.UserName };
        return [.. Homes(files)
            .OrderBy(entry => Array.IndexOf(first, entry.User) is var place && place < 0 ? first.Length : place)
            .Select(entry => entry.Home)
            .Concat(Neighbours(system, files))
            .Select(home => home.TrimEnd('/') + "/.postgresql/root.crt")
            .Distinct()
            .Where(path => path != system.LibpqFolder + "/root.crt" && files.Look(path).Exists)];
    }

    // Accounts of a directory service are not in passwd(5); their homes lie beside this one.
    private static IEnumerable<string> Neighbours(ClientSystem system, IClientFiles files) =>
        system.Home?.TrimEnd('/') is { } home && home.LastIndexOf('/') is > 0 and var end ? files.Folders(home[..end]).Order(StringComparer.Ordinal) : [];

    private static IEnumerable<(string User, string Home)> Homes(IClientFiles files)
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
            .Select(fields => (fields[0], fields[5]));
    }
}
