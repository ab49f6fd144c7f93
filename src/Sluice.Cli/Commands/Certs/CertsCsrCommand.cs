using System.CommandLine;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Import;
using Sluice.Cli.Options;
using Sluice.Client.Json;

namespace Sluice.Cli.Commands.Certs;

/// <summary>"sluice certs csr --name HOST": a key and the request that a CA certifies it by.</summary>
internal static class CertsCsrCommand
{
    public static Command Create(Examples examples)
    {
        var name = new Option<string[]>("--name") { HelpName = "HOST", Required = true, Description = "Host name or IP address; may be given several times" };
        var subject = new Option<string?>("--subject") { HelpName = "DN", Description = "Subject, such as \"CN=db.example.org, O=Example\" [default: CN of the first name]" };
        var rsa = new Option<bool>("--rsa") { Description = "Make an RSA key of 3072 bits instead of ECDSA P-256" };
        var prefix = new Option<string?>("--out") { HelpName = "PREFIX", Description = "Write PREFIX.key and PREFIX.csr [default: keep them in DIR/certs, where import finds the key]" };
        var force = new Option<bool>("--force") { Description = "Replace files that are there" };
        var json = new Option<bool>("--json") { Description = "Write a JSON object" };
        var data = DataOption.Create();
        var command = new Command("csr", "Make a private key and a certificate request for a public or company CA.")
        {
            name, subject, rsa, prefix, force, json, data,
        };
        command.SetAction(parsed =>
        {
            var (request, key) = CertificateSigningRequest.Write(
                NameOption.Parse("--name", parsed.GetRequiredValue(name)),
                Subject(parsed.GetValue(subject)),
                parsed.GetValue(rsa),
                parsed.GetValue(prefix),
                DataOption.Resolve(parsed.GetValue(data)),
                parsed.GetValue(force));
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(json))
                output.WriteLine(JsonText.Page(new { request, key }));
            else
            {
                output.WriteLine($"private key: {key} (keep it here)");
                output.WriteLine($"request: {request} (send it to the CA)");
                var options = (parsed.GetValue(prefix) is null ? "" : $" --key '{key}'") + (parsed.GetValue(data) is { } folder ? $" --data '{folder}'" : "");
                output.WriteLine($"then: sluice certs import CERTIFICATE{options}");
            }
            return 0;
        });
        return examples.With(command, "sluice certs csr --name db.example.org --name 10.0.0.5");
    }

    private static X500DistinguishedName? Subject(string? given)
    {
        try
        {
            return given is null ? null : new X500DistinguishedName(given);
        }
        catch (CryptographicException)
        {
            throw new UsageException($"--subject \"{given}\" is no distinguished name; write it as \"CN=db.example.org, O=Example\"");
        }
    }
}
