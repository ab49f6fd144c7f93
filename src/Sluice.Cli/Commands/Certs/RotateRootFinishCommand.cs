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
        var command = new Command("finish", "Publish the new root alone. Clients that know only the old root fail from then on.") { yes, data };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var session = await CertsSession.TakeAsync(parsed, data, cancellation);
            var check = FinishCheck.Of(session);
            foreach (var warning in check.Warnings)
                await parsed.InvocationConfiguration.Error.WriteLineAsync($"warning: {warning}");
            if (check.NeedsConsent && !parsed.GetValue(yes))
                throw new CertificateException(null, "not finished, as some clients may still need the old root", "wait, or give --yes");
            RootRotation.Finish(session);
            var output = parsed.InvocationConfiguration.Output;
            CalendarReport.Write(output, StoreStatus.Of(session).Rotation);
            await output.WriteLineAsync("should a client fail now, go back with: sluice certs rotate-root abort");
            return await CertsSession.TakeUpAsync(parsed, data, session, cancellation);
        });
        return examples.With(command, "sluice certs rotate-root finish");
    }
}
