using System.CommandLine;
using Sluice.Cli.Commands;

namespace Sluice.Cli.Options;

/// <summary>"--data DIR": where certificates and users are kept.</summary>
internal static class DataOption
{
    public static Option<string?> Create() => new("--data")
    {
        HelpName = "DIR",
        Description = "Folder for certificates and users [default: $XDG_DATA_HOME/sluice or ~/.local/share/sluice]",
    };

    /// <summary>The folder's full path.</summary>
    public static string Resolve(string? given) => Resolve(
        given, Environment.GetEnvironmentVariable("XDG_DATA_HOME"), Environment.GetFolderPath(Environment.SpecialFolder.UserProfile));

    internal static string Resolve(string? given, string? xdgDataHome, string? home)
    {
        if (given is not null)
            return given.Length > 0 ? Path.GetFullPath(given) : throw new UsageException("--data is empty");
        // A relative path there is to be ignored (XDG base directory specification).
        if (xdgDataHome is not null && Path.IsPathRooted(xdgDataHome))
            return Path.Combine(xdgDataHome, "sluice");
        return string.IsNullOrEmpty(home)
            ? throw new UsageException("there is no home folder to keep data in; give --data DIR")
            : Path.Combine(home, ".local", "share", "sluice");
    }
}
