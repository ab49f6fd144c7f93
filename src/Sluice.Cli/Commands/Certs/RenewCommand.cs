using System.CommandLine;
using Sluice.Certificates.Store;
using Sluice.Cli.Options;

namespace Sluice.Cli.Commands.Certs;

/// <summary>"sluice certs renew": a new leaf at once. A running server renews by itself in the last third.</summary>
internal static class RenewCommand
{
    public static Command Create(Examples examples)
    {
        var data = DataOption.Create();
        var command = new Command("renew", "Issue the server certificate anew at once, with a new key.") { data };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var session = await CertsSession.TakeAsync(parsed, data, cancellation);
            await IssuedReport.WriteAsync(parsed, LeafRequest.Renew(session, await CertsSession.MachineAsync(cancellation)));
            return await CertsSession.TakeUpAsync(parsed, data, session, cancellation);
        });
        return examples.With(command, "sluice certs renew");
    }
}
