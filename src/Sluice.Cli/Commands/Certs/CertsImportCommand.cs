using System.CommandLine;
using Sluice.Certificates.Import;
using Sluice.Cli.Options;
using Sluice.Cli.Terminal;
using Sluice.Client.Json;

namespace Sluice.Cli.Commands.Certs;

/// <summary>"sluice certs import FILE...": serve a certificate from a public or company CA.</summary>
internal static class CertsImportCommand
{
    public static Command Create(Examples examples)
    {
        var files = new Argument<string[]>("FILE")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "What the CA sent: PEM, DER, PKCS#7 or PKCS#12, one file or several, in any order",
        };
        var key = new Option<string?>("--key") { HelpName = "FILE", Description = "PEM private key [default: in FILE, or the key of the pending request]" };
        var root = new Option<string?>("--root") { HelpName = "FILE", Description = "The CA's root [default: in FILE, or among this machine's]" };
        var password = new Option<bool>("--password-stdin") { Description = "Read the password of a PKCS#12 file or an encrypted key from the first line of standard input" };
        var undo = new Option<bool>("--undo") { Description = "Go back to the local authority's certificate" };
        var json = new Option<bool>("--json") { Description = "Write a JSON object" };
        var data = DataOption.Create();
        var command = new Command("import", "Serve a certificate from a public or company CA: find its key, complete and check its chain, install it.")
        {
            files, key, root, password, undo, json, data,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var given = parsed.GetValue(files) ?? [];
            var folder = DataOption.Resolve(parsed.GetValue(data));
            if (parsed.GetValue(undo))
                return await UndoAsync(parsed, given, folder, parsed.GetValue(json), cancellation);
            if (given.Length == 0)
                throw new UsageException("FILE is missing");
            var secret = parsed.GetValue(password) ? PasswordLine.Read(Console.OpenStandardInput()) : null;
            var request = new ImportRequest(folder, given, parsed.GetValue(key), parsed.GetValue(root), secret);
            var result = await CertificateImport.RunAsync(request, TimeProvider.System, cancellation);
            Write(parsed.InvocationConfiguration.Output, result, parsed.GetValue(json));
            return await RunningServer.TakeUpAsync(parsed, folder, cancellation);
        });
        return examples.With(command, "sluice certs import server.p7b");
    }

    private static async Task<int> UndoAsync(
        ParseResult parsed, string[] files, string folder, bool asJson, CancellationToken cancellation)
    {
        if (files.Length > 0)
            throw new UsageException("--undo takes no FILE");
        var output = parsed.InvocationConfiguration.Output;
        var kept = await CertificateImport.UndoAsync(folder, TimeProvider.System, cancellation);
        if (asJson)
            output.WriteLine(JsonText.Page(new { undone = kept is not null, kept }));
        else if (kept is null)
            output.WriteLine("nothing was imported; the local authority's certificate is served");
        else
            output.WriteLine($"the local authority's certificate is served again; what was imported is kept in {kept}");
        return await RunningServer.TakeUpAsync(parsed, folder, cancellation);
    }

    private static void Write(TextWriter output, ImportResult result, bool asJson)
    {
        if (asJson)
        {
            output.WriteLine(JsonText.Page(new
            {
                certificate = result.CertificateFile, key = result.KeyFile, root = result.RootFile, chain = result.Chain.Select(CertsJson.Of),
                result.Completed, findings = result.Warnings.Select(CertsJson.Of),
            }));
            return;
        }
        ChainText.Write(output, result.Chain, result.Warnings);
        foreach (var subject in result.Completed)
            output.WriteLine($"completed with {ChainText.Printable(subject)}, which this machine holds");
        output.WriteLine($"installed: {result.CertificateFile}");
        output.WriteLine($"root certificate for clients: {result.RootFile}");
    }
}
