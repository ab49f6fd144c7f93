using System.CommandLine;
using Sluice.Certificates.Store;
using Sluice.Certificates.Store.Status;
using Sluice.Cli.Options;
using Sluice.Client.Json;

namespace Sluice.Cli.Commands.Certs;

/// <summary>"sluice certs status": what is served and published, and what is to be done.</summary>
internal static class StatusCommand
{
    public static Command Create(Examples examples)
    {
        var data = DataOption.Create();
        var json = CertsOptions.Json();
        var issued = new Option<bool>("--issued") { Description = "List every certificate issued" };
        var command = new Command("status", "Show what is served, who signs, the root change and what is to be done.") { json, issued, data };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var session = await AuthoritySession.TakeAsync(DataOption.Resolve(parsed.GetValue(data)), TimeProvider.System, cancellation);
            var status = StoreStatus.Of(session);
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(json))
            {
                await output.WriteLineAsync(JsonText.Page(status));
                return 0;
            }
            StatusReport.Write(output, status);
            if (parsed.GetValue(issued))
                StatusReport.WriteIssued(output, status.Issued);
            return 0;
        });
        return examples.With(command, "sluice certs status --issued");
    }
}
