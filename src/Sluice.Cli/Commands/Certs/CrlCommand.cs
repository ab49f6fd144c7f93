using System.CommandLine;
using Sluice.Certificates.Files;
using Sluice.Certificates.Revocation;
using Sluice.Cli.Options;

namespace Sluice.Cli.Commands.Certs;

/// <summary>"sluice certs crl": prints or writes the revocation lists, renewed where they are due.</summary>
internal static class CrlCommand
{
    public static Command Create(Examples examples)
    {
        var data = DataOption.Create();
        var file = new Option<string?>("--out") { HelpName = "FILE", Description = "Write here instead of to standard output" };
        var der = new Option<bool>("--der") { Description = "Write DER, which holds one list; needs --out" };
        var rootKeys = CertsOptions.RootKeys();
        var command = new Command("crl", "Print the revocation lists (PEM), one per CA, signed anew where they are due.") { file, der, rootKeys, data };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(der) && parsed.GetValue(file) is null)
                throw new UsageException("--der needs --out FILE");
            using var session = await CertsSession.TakeAsync(parsed, data, cancellation);
            CrlExport.Renew(session, parsed.GetValue(rootKeys) ?? []);
            if (parsed.GetValue(file) is not { } path)
                await parsed.InvocationConfiguration.Output.WriteAsync(CrlExport.Pem(session));
            else if (parsed.GetValue(der))
                await File.WriteAllBytesAsync(path, CrlExport.Der(session), cancellation);
            else
                AtomicFile.WritePublic(path, CrlExport.Pem(session));
            return 0;
        });
        return examples.With(command, "sluice certs crl --out root.crl");
    }
}
