using System.CommandLine;
using Sluice.Certificates.Chains;
using Sluice.Client.Json;

namespace Sluice.Cli.Commands.Certs;

/// <summary>"sluice certs check FILE": everything a start would refuse or warn of. Exit code 0 sound, 3 warnings only, 4 errors.</summary>
internal static class CertsCheckCommand
{
    public const int WarningsOnly = 3;
    public const int Errors = 4;

    public static Command Create(Examples examples)
    {
        var file = new Argument<string>("FILE") { Description = "PEM chain: leaf, then intermediates" };
        var key = new Option<string?>("--key") { HelpName = "FILE", Description = "PEM private key, to check that it belongs to the leaf" };
        var host = new Option<string[]>("--host") { HelpName = "NAME", Description = "Name that clients connect by; may be given several times" };
        var root = new Option<string?>("--root") { HelpName = "FILE", Description = "PEM file of the roots that clients hold [default: this machine's]" };
        var crl = new Option<string?>("--crl") { HelpName = "FILE|DIR", Description = "CRLs to look the chain up in" };
        var json = new Option<bool>("--json") { Description = "Write a JSON object" };
        var command = new Command("check", "Check a chain as a start would. Exits with 0 (sound), 3 (warnings) or 4 (errors).")
        {
            file, key, host, root, crl, json,
        };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file);
            var report = CertificateCheck.Run(
                path,
                parsed.GetValue(key),
                new CheckInputs
                {
                    Roots = parsed.GetValue(root) is { } roots ? CertificateCheck.ReadRoots(roots) : [],
                    Names = NameOption.Parse("--host", parsed.GetValue(host) ?? []),
                    CrlPath = parsed.GetValue(crl),
                },
                TimeProvider.System);
            Write(parsed.InvocationConfiguration.Output, path, report, parsed.GetValue(json));
            return report.Errors > 0 ? Errors : report.Warnings > 0 ? WarningsOnly : 0;
        });
        return examples.With(command, "sluice certs check server.crt --key server.key --host db.example.org");
    }

    private static void Write(TextWriter output, string path, CheckReport report, bool asJson)
    {
        if (asJson)
        {
            output.WriteLine(JsonText.Page(new
            {
                file = path, report.Errors, report.Warnings, chain = report.Chain.Select(CertsJson.Of), findings = report.Findings.Select(CertsJson.Of),
            }));
            return;
        }
        ChainText.Write(output, report.Chain, report.Findings);
        output.WriteLine($"{path}: {Verdict(report)}");
    }

    private static string Verdict(CheckReport report) => (report.Errors, report.Warnings) switch
    {
        (0, 0) => "fit to serve",
        (0, var warnings) => $"fit to serve, {Count(warnings, "warning")}",
        (var errors, 0) => $"not fit to serve, {Count(errors, "error")}",
        var (errors, warnings) => $"not fit to serve, {Count(errors, "error")}, {Count(warnings, "warning")}",
    };

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
