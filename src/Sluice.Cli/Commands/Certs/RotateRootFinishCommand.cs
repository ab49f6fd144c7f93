using System.CommandLine;
using Sluice.Certificates.Problems;
using Sluice.Certificates.Rotation;
using Sluice.Certificates.Store;
using Sluice.Certificates.Store.Status;
using Sluice.Cli.Options;

namespace Sluice.Cli.Commands.Certs;

/// <summary>"sluice certs rotate-root finish": the old root goes, after a warning where clients may not be ready.</summary>
internal static class RotateRootFinishCommand
{
    public static Command Create(Examples examples)
    {
        var data = DataOption.Create();
        var yes = new Option<bool>("--yes") { Description = "Finish although clients may still need the old root" };
        var forget = new Option<bool>("--forget-old") { Description = "Delete the old root's key, also after an earlier finish; there is no way back then" };
        var command = new Command("finish", "Publish the new root alone. Clients that know only the old root fail from then on.") { yes, forget, data };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var session = await CertsSession.TakeAsync(parsed, data, cancellation);
            var check = FinishCheck.Of(session);
            foreach (var warning in check.Warnings)
                await parsed.InvocationConfiguration.Error.WriteLineAsync($"warning: {warning}");
            if (check.NeedsConsent && !parsed.GetValue(yes))
                throw new CertificateException(null, "not finished, as some clients may still need the old root", "wait, or give --yes");
            RootRotation.Finish(session, parsed.GetValue(forget));
            var output = parsed.InvocationConfiguration.Output;
            CalendarReport.Write(output, StoreStatus.Of(session).Rotation);
            await output.WriteLineAsync(parsed.GetValue(forget)
                ? "the old root's key is forgotten: nothing can go back to it"
                : "should a client fail now, go back with: sluice certs rotate-root abort; "
                    + "once none does, have the old root's key deleted with: sluice certs rotate-root finish --forget-old");
            return await CertsSession.TakeUpAsync(parsed, data, session, cancellation);
        });
        return examples.With(command, "sluice certs rotate-root finish");
    }
}
