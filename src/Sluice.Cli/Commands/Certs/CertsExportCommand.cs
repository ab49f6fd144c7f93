using System.CommandLine;
using Sluice.Certificates.Export;
using Sluice.Cli.Options;
using Sluice.Cli.Terminal;
using Sluice.Client.Json;

namespace Sluice.Cli.Commands.Certs;

/// <summary>"sluice certs export": the roots that clients need, in the form a client needs them in.</summary>
internal static class CertsExportCommand
{
    private static readonly Dictionary<string, (TrustStoreFormat Format, string File)> Formats = new()
    {
        ["pem"] = (TrustStoreFormat.Pem, "root.crt"),
        ["der"] = (TrustStoreFormat.Der, "root.cer"),
        ["jks"] = (TrustStoreFormat.Jks, "root.jks"),
        ["pkcs12"] = (TrustStoreFormat.Pkcs12, "root.p12"),
    };

    public static Command Create(Examples examples)
    {
        var format = new Option<string>("--format")
        {
            HelpName = "pem|der|jks|pkcs12",
            DefaultValueFactory = _ => "pem",
            Description = "pem for most clients, der for Windows and macOS, jks or pkcs12 for Java",
        };
        format.AcceptOnlyFromAmong([.. Formats.Keys]);
        var file = new Option<string?>("--out") { HelpName = "FILE", Description = "Where to write [default: standard output for pem, else root.cer, root.jks or root.p12]" };
        var password = new Option<bool>("--password-stdin") { Description = $"Read the password of a Java trust store from standard input [default: {RootExport.UsualPassword}]" };
        var force = new Option<bool>("--force") { Description = "Replace a file that is there" };
        var json = new Option<bool>("--json") { Description = "Write a JSON object that says what was written" };
        var data = DataOption.Create();
        var command = new Command("export", "Write the root certificate that clients need. It is public.") { format, file, password, force, json, data };
        command.SetAction(parsed =>
        {
            var (kind, defaultFile) = Formats[parsed.GetRequiredValue(format)];
            var isStore = kind is TrustStoreFormat.Jks or TrustStoreFormat.Pkcs12;
            if (parsed.GetValue(password) && !isStore)
                throw new UsageException("--password-stdin is for jks and pkcs12 only");
            var bundle = RootBundle.Open(DataOption.Resolve(parsed.GetValue(data)));
            var output = parsed.InvocationConfiguration.Output;
            if (kind == TrustStoreFormat.Pem && parsed.GetValue(file) is null && !parsed.GetValue(json))
            {
                output.Write(RootExport.Pem(bundle));
                return 0;
            }
            var secret = parsed.GetValue(password) ? PasswordLine.Read(Console.OpenStandardInput()) : RootExport.UsualPassword;
            var written = RootExport.Write(
                bundle, kind, parsed.GetValue(file) ?? defaultFile, secret, parsed.GetValue(force), TimeProvider.System);
            var note = isStore && !parsed.GetValue(password) ? RootExport.UsualPassword : null;
            Report(output, bundle, parsed.GetRequiredValue(format), written, note, parsed.GetValue(json));
            return 0;
        });
        return examples.With(command, "sluice certs export --format pkcs12 --out sluice-root.p12");
    }

    private static void Report(
        TextWriter output, RootBundle bundle, string format, IReadOnlyList<ExportedFile> written, string? password, bool asJson)
    {
        if (asJson)
        {
            output.WriteLine(JsonText.Page(new
            {
                format, source = bundle.File, password,
                files = written.Select(one => new { one.File, one.Subjects, sha256 = one.Fingerprints }),
            }));
            return;
        }
        foreach (var one in written)
        {
            output.WriteLine($"written: {one.File}");
            foreach (var (subject, fingerprint) in one.Subjects.Zip(one.Fingerprints))
                output.WriteLine($"  {ChainText.Printable(subject)}, SHA-256 {fingerprint}");
        }
        if (written.Count > 1)
            output.WriteLine($"a DER file holds one certificate: clients need all {written.Count}");
        if (password is not null)
            output.WriteLine($"its password is \"{password}\": the content is public");
    }
}
