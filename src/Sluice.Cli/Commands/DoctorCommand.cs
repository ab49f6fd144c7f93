using System.CommandLine;
using Sluice.Certificates.Clients;
using Sluice.Cli.Options;
using Sluice.Client.Doctor;
using Sluice.Client.Doctor.Reports;

namespace Sluice.Cli.Commands;

/// <summary>"sluice doctor HOST[:PORT]": 0 healthy, 3 warnings only, 4 errors.</summary>
internal static class DoctorCommand
{
    public static Command Create(Examples examples)
    {
        var server = new Argument<string>("HOST[:PORT]") { Description = "The server, as your client is told it" };
        var user = new Option<string?>("--user") { HelpName = "USER", Description = "Who would log in [default: PGUSER, or you]; no password is sent" };
        var database = new Option<string?>("--database") { HelpName = "DB", Description = "Which database [default: the user's name]" };
        var root = new Option<string?>("--root") { HelpName = "FILE", Description = "Root file, as sslrootcert [default: as libpq finds it]" };
        var crl = new Option<string?>("--crl") { HelpName = "FILE", Description = "CRL file, as sslcrl [default: as libpq finds it]" };
        var timeout = new Option<double>("--timeout")
        {
            HelpName = "SECONDS",
            Description = "For each question to the server",
            DefaultValueFactory = _ => 5,
        };
        var json = new Option<bool>("--json") { Description = "Write everything as JSON" };
        var command = new Command("doctor", "Say why a client cannot verify a PostgreSQL server, and what cures it.")
        {
            server, user, database, root, crl, timeout, json,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var target = HostPort.Parse(parsed.GetRequiredValue(server));
            var seconds = parsed.GetValue(timeout);
            if (seconds is not (> 0 and <= 300))
                throw new UsageException("--timeout must be more than 0 and at most 300 seconds");
            var system = ClientSystem.Current();
            var request = new DoctorRequest(target)
            {
                User = parsed.GetValue(user) ?? system.Environment.GetValueOrDefault("PGUSER") ?? system.UserName ?? "postgres",
                Database = parsed.GetValue(database) ?? system.Environment.GetValueOrDefault("PGDATABASE"),
                RootFile = FullPath(parsed.GetValue(root)),
                CrlFile = FullPath(parsed.GetValue(crl)),
                Timeout = TimeSpan.FromSeconds(seconds),
            };
            var report = await DoctorVisit.ExamineAsync(request, system, new DiskFiles(), TimeProvider.System, cancellation);
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(json))
                output.WriteLine(DoctorJson.Of(report));
            else
                DoctorText.Write(report, output, HasColours(system));
            return report.ExitCode;
        });
        return examples.With(command, "sluice doctor db.example.org:5432 --user alice");
    }

    private static string? FullPath(string? path) => path is null or "system" ? path : Path.GetFullPath(path);

    // NO_COLOR counts when it is there and not empty (no-color.org).
    private static bool HasColours(ClientSystem system) =>
        !Console.IsOutputRedirected && string.IsNullOrEmpty(system.Environment.GetValueOrDefault("NO_COLOR"))
        && system.Environment.GetValueOrDefault("TERM") != "dumb";
}
