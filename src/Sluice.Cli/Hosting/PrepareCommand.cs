using System.CommandLine;
using Sluice.Engine.DuckDb;
using Sluice.Server.Activity;

namespace Sluice.Cli.Hosting;

/// <summary>"sluice prepare", which publishing runs: puts next to the program what every start would otherwise make.</summary>
internal static class PrepareCommand
{
    public static Command Create()
    {
        var command = new Command("prepare", "Make beforehand what every start needs. The build does it.") { Hidden = true };
        command.SetAction(async (_, _) =>
        {
            var sessions = new SessionDirectory();
            await DuckDbEngine.PrepareAsync(ServeHost.Offering(new DuckDbEngineOptions("", "", "", "", (_, _) => { }), sessions), AppContext.BaseDirectory);
            return 0;
        });
        return command;
    }
}
