namespace Sluice.Server.Control;

/// <summary>Where in DATA a running server is spoken to.</summary>
internal static class ControlFiles
{
    public static string Socket(string dataDirectory) => Path.Combine(Path.GetFullPath(dataDirectory), "control.sock");

    /// <summary>Held by the server that owns the socket, for as long as it lives.</summary>
    public static string Lock(string dataDirectory) => Path.Combine(Path.GetFullPath(dataDirectory), "server.lock");
}
