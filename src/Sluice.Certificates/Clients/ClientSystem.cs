namespace Sluice.Certificates.Clients;

/// <summary>The system and the user a client runs as, given as data so that another system's rules can be followed anywhere.</summary>
/// <param name="Platform">Whose rules.</param>
/// <param name="Home">The user's home folder; null when there is none.</param>
/// <param name="AppData">Windows' %APPDATA%; null elsewhere.</param>
/// <param name="Environment">The variables the client would see.</param>
public sealed record ClientSystem(ClientPlatform Platform, string? Home, string? AppData, IReadOnlyDictionary<string, string> Environment)
{
    /// <summary>The account's name; null when it is not known.</summary>
    public string? UserName { get; init; }

    /// <summary>libpq's own folder: ~/.postgresql, on Windows %APPDATA%\postgresql; null when the user has no such place.</summary>
    public string? LibpqFolder => Platform == ClientPlatform.Windows
        ? AppData is null ? null : AppData + "\\postgresql"
        : Home is null ? null : Home.TrimEnd('/') + "/.postgresql";

    /// <summary>This process's system and user.</summary>
    public static ClientSystem Current()
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (System.Collections.DictionaryEntry entry in System.Environment.GetEnvironmentVariables())
            environment[(string)entry.Key] = (string?)entry.Value ?? "";
        var platform = OperatingSystem.IsWindows() ? ClientPlatform.Windows
            : OperatingSystem.IsMacOS() ? ClientPlatform.MacOs
            : ClientPlatform.Linux;
        return new ClientSystem(
            platform,
            HomeFolder(),
            platform == ClientPlatform.Windows ? Folder(System.Environment.SpecialFolder.ApplicationData) : null,
            environment)
        {
            UserName = System.Environment.UserName,
        };
    }

    // .NET gives "/" for an account without a home.
    private static string? HomeFolder() => Folder(System.Environment.SpecialFolder.UserProfile) is { } home
        && (home != "/" || System.Environment.GetEnvironmentVariable("HOME") == home) ? home : null;

    private static string? Folder(System.Environment.SpecialFolder folder) =>
        System.Environment.GetFolderPath(folder) is { Length: > 0 } path ? path : null;
}
