namespace Sluice.Client.Doctor.Cures;

/// <summary>A command of a cure. Words in capitals stand for what only the reader knows.</summary>
/// <param name="Where">"client" or "server".</param>
/// <param name="Command">For a POSIX shell; for PowerShell where the client is Windows.</param>
public sealed record CureStep(string Where, string Command)
{
    public static CureStep AtClient(string command) => new("client", command);

    public static CureStep AtServer(string command) => new("server", command);
}
