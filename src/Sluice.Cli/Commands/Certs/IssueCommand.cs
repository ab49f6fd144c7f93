using System.CommandLine;
using Sluice.Certificates.Authority;
using Sluice.Certificates.Names;
using Sluice.Certificates.Store;
using Sluice.Cli.Options;

namespace Sluice.Cli.Commands.Certs;

/// <summary>"sluice certs issue": a new leaf with names added or removed; with --out a pair for another server.</summary>
internal static class IssueCommand
{
    public static Command Create(Examples examples)
    {
        var data = DataOption.Create();
        var names = CertsOptions.Names("--name", "A name or IP address to add, kept from then on; may be repeated");
        var removed = CertsOptions.Names("--remove-name", "A name or IP address to take out; may be repeated");
        var prefix = new Option<string?>("--out")
        {
            HelpName = "PREFIX",
            Description = "Write PREFIX.crt and PREFIX.key for another server of these names; nothing changes here",
        };
        var days = CertsOptions.Days(LocalAuthority.LeafLife.Days, "With --out: how long it holds");
        var replace = CertsOptions.Replace();
        var command = new Command("issue", "Issue a server certificate with other names, or one for another server.")
        {
            names, removed, prefix, days, replace, data,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var added = CertsOptions.Parse("--name", parsed.GetValue(names));
            var taken = CertsOptions.Parse("--remove-name", parsed.GetValue(removed));
            if (added.Count + taken.Count == 0)
                throw new UsageException("--name or --remove-name is missing; to renew as it is: sluice certs renew");
            if (parsed.GetValue(prefix) is { } start)
                return await ForOtherAsync(parsed, data, added, taken, OutputPair.Prepare(start, parsed.GetValue(replace)), parsed.GetValue(days), cancellation);
            using var session = await CertsSession.TakeAsync(parsed, data, cancellation);
            var entry = LeafRequest.Change(session, await CertsSession.MachineAsync(cancellation), added, taken);
            await IssuedReport.WriteAsync(parsed, entry);
            return await CertsSession.TakeUpAsync(parsed, data, session, cancellation);
        });
        return examples.With(command, "sluice certs issue --name db.example.org --name 10.0.0.5");
    }

    private static async Task<int> ForOtherAsync(
        ParseResult parsed,
        Option<string?> data,
        IReadOnlyList<ServerName> names,
        IReadOnlyList<ServerName> taken,
        OutputPair files,
        int days,
        CancellationToken cancellation)
    {
        if (taken.Count > 0 || names.Count == 0)
            throw new UsageException("--out goes with --name only");
        using var session = await CertsSession.TakeAsync(parsed, data, cancellation);
        var pair = LeafRequest.ForServer(session, ServerNames.Of(names), TimeSpan.FromDays(days));
        files.Write(pair);
        var output = parsed.InvocationConfiguration.Output;
        await output.WriteLineAsync($"{files.CertificateFile}: certificate {pair.Entry.Serial} for {string.Join(", ", names)}, until {pair.Entry.NotAfter:yyyy-MM-dd}");
        await output.WriteLineAsync($"{files.KeyFile}: its private key");
        return 0;
    }
}
