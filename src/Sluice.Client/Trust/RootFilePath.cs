using Sluice.Certificates.Clients;

namespace Sluice.Client.Trust;

/// <summary>Where libpq, and the many clients built on it, look for roots when nothing else is said.</summary>
public static class RootFilePath
{
    /// <returns>The full path; null when the user has no home folder.</returns>
    public static string? Default(ClientSystem system) => InFolder(system, "root.crt");

    internal static string? InFolder(ClientSystem system, string name) => system.LibpqFolder is not { } folder ? null
        : system.Platform == ClientPlatform.Windows ? $"{folder}\\{name}" : $"{folder}/{name}";
}
