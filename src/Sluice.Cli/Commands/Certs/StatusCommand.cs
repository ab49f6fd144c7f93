using System.CommandLine;
using Sluice.Certificates.Import;
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
        var host = new Option<string?>("--host") { HelpName = "NAME", Description = "The name clients connect to [default: the certificate's first]" };
        var command = new Command("status", "Show what is served, who signs, the root change and what is to be done.") 
        {
            host, json, issued, data,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var folder = DataOption.Resolve(parsed.GetValue(data));
            var status = await ReadAsync(folder, cancellation);
            var clients = await ServedToClients.ReadAsync(folder, parsed.GetValue(host), cancellation);
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(json))
            {
                await output.WriteLineAsync(JsonText.Page(Page(folder, status, clients)));
                return 0;
            }
            StatusReport.Write(output, status, clients);
            if (parsed.GetValue(issued) && status is not null)
                StatusReport.WriteIssued(output, status.Issued);
            return 0;
        });
        return examples.With(command, "sluice certs status --issued");
    }

    /// <summary>The store is not held longer than the reading takes. Null where only a certificate from elsewhere was imported.</summary>
    private static async Task<StoreStatus?> ReadAsync(string dataDirectory, CancellationToken cancellation)
    {
        if (ImportedCertificate.IsThere(dataDirectory) && !AuthoritySession.IsThere(dataDirectory))
            return null;
        using var session = await AuthoritySession.TakeAsync(dataDirectory, TimeProvider.System, cancellation);
        return StoreStatus.Of(session);
    }

    private static object Page(string dataDirectory, StoreStatus? status, ServedToClients clients) => status is null
        ? new { directory = Path.Combine(dataDirectory, "certs"), clients.Warnings, clients }
        : new
        {
            status.Directory, status.Served, status.Chain, status.Roots, status.Issuer, status.IsRootKeyHere, status.Rotation,
            status.UsersBehind, status.Crls, status.Issued, Warnings = (string[])[.. status.Warnings, .. clients.Warnings], clients,
        };
}
