using System.Text;
using Sluice.Certificates.Clients;

namespace Sluice.Client.Trust;

/// <summary>libpq's password file ("The Password File"): host:port:database:user:password, * for any, a backslash before : and \.</summary>
public static class PasswordFile
{
    /// <param name="warn">Told, in one line, why a file is passed over.</param>
    /// <returns>The first line's password that fits; null when there is none.</returns>
    public static string? Find(ClientSystem system, string host, int port, string database, string user, Action<string> warn)
    {
        if (PathOf(system) is not { } path || !File.Exists(path))
            return null;
        if (system.Platform != ClientPlatform.Windows && IsOpen(path))
        {
            warn($"password file \"{path}\" is open to group or others and was passed over; run: chmod 600 '{path}'");
            return null;
        }
        string[] wanted = [host, $"{port}", database, user];
        foreach (var line in File.ReadLines(path, Encoding.UTF8))
        {
            if (line.StartsWith('#') || Split(line) is not { Count: 5 } fields)
                continue;
            if (wanted.Zip(fields).All(pair => pair.Second.IsAny || pair.Second.Text == pair.First))
                return fields[4].Text;
        }
        return null;
    }

    private static string? PathOf(ClientSystem system)
    {
        if (system.Environment.TryGetValue("PGPASSFILE", out var given) && given.Length > 0)
            return given;
        return system.Platform == ClientPlatform.Windows
            ? RootFilePath.InFolder(system, "pgpass.conf")
            : system.Home is { } home ? $"{home.TrimEnd('/')}/.pgpass" : null;
    }

    private static bool IsOpen(string path)
    {
        const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        return !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~Owner) != 0;
    }

    // Only a bare * stands for anything; "\*" is a star.
    private static List<(string Text, bool IsAny)> Split(string line)
    {
        var fields = new List<(string, bool)>();
        var field = new StringBuilder();
        var isEscaped = false;
        for (var i = 0; i <= line.Length; i++)
        {
            // The password goes up to the line's end, colons and all but the escaped ones included.
            if (i == line.Length || (line[i] == ':' && fields.Count < 4))
            {
                fields.Add((field.ToString(), field.ToString() == "*" && !isEscaped));
                field.Clear();
                isEscaped = false;
                continue;
            }
            if (line[i] == '\\' && i + 1 < line.Length)
            {
                isEscaped = true;
                i++;
            }
            field.Append(line[i]);
        }
        return fields;
    }
}
