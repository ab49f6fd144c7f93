using System.CommandLine;
using Sluice.Certificates.Names;
using Sluice.Certificates.Store;
using Sluice.Cli.Options;

namespace Sluice.Cli.Commands.Certs;

/// <summary>Opens the store of --data for one command, and says on stderr what opening it found.</summary>
internal static class CertsSession
{
    public static async Task<AuthoritySession> TakeAsync(ParseResult parsed, Option<string?> data, CancellationToken cancellation)
    {
        var session = await AuthoritySession.TakeAsync(DataOption.Resolve(parsed.GetValue(data)), TimeProvider.System, cancellation);
        foreach (var note in session.Notes)
            await parsed.InvocationConfiguration.Error.WriteLineAsync($"note: {note}");
        return session;
    }

    /// <summary>What a start without --hostname asks for.</summary>
    public static Task<ServerNames> MachineAsync(CancellationToken cancellation) => ServerNames.OfThisMachineAsync([], cancellation);

    /// <summary>Ends the session and has a running server take up what was changed.</summary>
    /// <returns>The exit code.</returns>
    public static Task<int> TakeUpAsync(
        ParseResult parsed, Option<string?> data, AuthoritySession session, CancellationToken cancellation)
    {
        session.Dispose();
        return RunningServer.TakeUpAsync(parsed, DataOption.Resolve(parsed.GetValue(data)), cancellation);
    }
}
