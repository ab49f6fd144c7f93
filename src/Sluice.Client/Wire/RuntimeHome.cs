namespace Sluice.Client.Wire;

/// <summary>A home for the runtime's chain builder, which gives up without one even where nothing is kept there.</summary>
internal static class RuntimeHome
{
    private const string Variable = "HOME";

    /// <summary>Sets HOME, for this process alone, where the account has none: to a folder that is not there.</summary>
    public static void Ensure()
    {
        if (!OperatingSystem.IsWindows() && string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable))
            && Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) is ("" or "/"))
            Environment.SetEnvironmentVariable(Variable, "/nonexistent");
    }
}
