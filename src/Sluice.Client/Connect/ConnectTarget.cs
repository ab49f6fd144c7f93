using Sluice.Certificates.Clients;
using Sluice.Client.Wire;

namespace Sluice.Client.Connect;

/// <summary>What a connection line is made from.</summary>
/// <param name="Server">Host as the user types it, and port.</param>
/// <param name="User">The name to log in with.</param>
/// <param name="Database">The database.</param>
/// <param name="RootFile">Full path of the file of trusted roots, on the client's system.</param>
/// <param name="Platform">The client's system.</param>
public sealed record ConnectTarget(ServerTarget Server, string User, string Database, string RootFile, ClientPlatform Platform)
{
    public string Host => Server.Host;

    public int Port => Server.Port;

    public bool IsWindows => Platform == ClientPlatform.Windows;
}
