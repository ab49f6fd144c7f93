using System.CommandLine;
using Sluice.Certificates.Problems;
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
        var yes = new Option<bool>("--yes") { Description = "Go back although certificates issued since begin are accepted no more" };
        var rootKeys = CertsOptions.RootKeys();
        var command = new Command("abort", "Go one step back: from finished to begun, or from begun to the old root.") { yes, rootKeys, data };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var session = await CertsSession.TakeAsync(parsed, data, cancellation);
            var error = parsed.InvocationConfiguration.Error;
            var check = AbortCheck.Of(session);
            foreach (var warning in check.Warnings)
                await error.WriteLineAsync($"warning: {warning}");
            if (check.NeedsConsent && !parsed.GetValue(yes))
                throw new CertificateException(null, "not undone, as certificates issued since begin would be accepted no more", "give --yes to go back all the same");
            var wasPrepared = StoreStatus.Of(session).Rotation.IsPrepared;
            var known = session.Notes.Count;
            var step = RootRotation.Abort(session, parsed.GetValue(rootKeys) ?? []);
            foreach (var note in session.Notes.Skip(known))
                await error.WriteLineAsync($"note: {note}");
            var output = parsed.InvocationConfiguration.Output;
            if (step == RotationStep.None && !wasPrepared)
                await error.WriteLineAsync(
                    "warning: clients that were given only the new root fail from now on; give them root.crt again");
            CalendarReport.Write(output, StoreStatus.Of(session).Rotation);
            return await CertsSession.TakeUpAsync(parsed, data, session, cancellation);
        });
        return examples.With(command, "sluice certs rotate-root abort");
    }
}
