using Sluice.Certificates.Clients;
using Sluice.Client.Trust;

namespace Sluice.Client.Connect;

/// <summary>Where libpq's root file is on a system that may not be this one.</summary>
public static class ConnectSystem
{
    /// <param name="here">The system this runs on.</param>
    /// <param name="wanted">The system the line is for.</param>
    /// <param name="account">The user's account there, for paths that cannot be known.</param>
    public static string RootFile(ClientSystem here, ClientPlatform wanted, string account)
    {
        var there = wanted == here.Platform ? here : Example(wanted, account);
        return RootFilePath.Default(there) ?? RootFilePath.Default(Example(wanted, account))!;
    }

    private static ClientSystem Example(ClientPlatform platform, string account) => platform switch
    {
        ClientPlatform.Windows => new ClientSystem(platform, $"C:\\Users\\{account}", $"C:\\Users\\{account}\\AppData\\Roaming", NoVariables),
        ClientPlatform.MacOs => new ClientSystem(platform, $"/Users/{account}", null, NoVariables),
        _ => new ClientSystem(platform, $"/home/{account}", null, NoVariables),
    };

    private static readonly Dictionary<string, string> NoVariables = [];
}
