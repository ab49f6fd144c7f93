using System.CommandLine;
using Sluice.Certificates.Store;
using Sluice.Certificates.Store.Status;
using Sluice.Cli.Options;
using Sluice.Client.Json;

namespace Sluice.Cli.Commands.Certs;

/// <summary>"sluice certs rotate-root status": step, calendar, and who seems to lag.</summary>
internal static class RotateRootStatusCommand
{
    public static Command Create(Examples examples)
    {
        var data = DataOption.Create();
        var json = CertsOptions.Json();
        var command = new Command("status", "Show the step, the calendar and who seems to lack the new root.") { json, data };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var session = await AuthoritySession.TakeAsync(DataOption.Resolve(parsed.GetValue(data)), TimeProvider.System, cancellation);
            var status = StoreStatus.Of(session);
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(json))
            {
                await output.WriteLineAsync(JsonText.Page(new { status.Rotation, status.UsersBehind, status.Roots, status.Warnings }));
                return 0;
            }
            CalendarReport.Write(output, status.Rotation);
            foreach (var root in status.Roots)
                await output.WriteLineAsync($"root  {root.Subject}, SHA-256 {root.Fingerprint}");
            foreach (var warning in status.Warnings)
                await output.WriteLineAsync($"warning: {warning}");
            return 0;
        });
        return examples.With(command, "sluice certs rotate-root status --json");
    }
}
