using System.CommandLine;
using Sluice.Certificates.Rotation;
using Sluice.Certificates.Store;
using Sluice.Certificates.Store.Status;
using Sluice.Cli.Options;

namespace Sluice.Cli.Commands.Certs;

/// <summary>"sluice certs rotate-root abort": one step back.</summary>
internal static class RotateRootAbortCommand
{
    public static Command Create(Examples examples)
    {
        var data = DataOption.Create();
        var command = new Command("abort", "Go one step back: from finished to begun, or from begun to the old root.") { data };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var session = await CertsSession.TakeAsync(parsed, data, cancellation);
            var step = RootRotation.Abort(session);
            var output = parsed.InvocationConfiguration.Output;
            if (step == RotationStep.None)
                await parsed.InvocationConfiguration.Error.WriteLineAsync(
                    "warning: clients that were given only the new root fail from now on; give them root.crt again");
            CalendarReport.Write(output, StoreStatus.Of(session).Rotation);
            return await CertsSession.TakeUpAsync(parsed, data, session, cancellation);
        });
        return examples.With(command, "sluice certs rotate-root abort");
    }
}
