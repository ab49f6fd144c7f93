using System.CommandLine;
using Sluice.Certificates.Revocation;
using Sluice.Cli.Options;

namespace Sluice.Cli.Commands.Certs;

/// <summary>"sluice certs revoke SERIAL|NAME".</summary>
internal static class RevokeCommand
{
    public static Command Create(Examples examples)
    {
        var what = new Argument<string>("SERIAL|NAME") { Description = "A serial number, a user's name or a server's name" };
        var data = DataOption.Create();
        var rootKeys = CertsOptions.RootKeys();
        var reason = new Option<string>("--reason")
        {
            HelpName = "REASON",
            Description = $"One of {string.Join(", ", RevocationReason.Names)}",
            DefaultValueFactory = _ => RevocationReason.Unspecified,
        };
        var command = new Command("revoke", "Take certificates back and sign the revocation list. The served one is issued anew.")
        {
            what, reason, rootKeys, data,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var session = await CertsSession.TakeAsync(parsed, data, cancellation);
            var revoked = Revoker.Revoke(
                session, parsed.GetRequiredValue(what), parsed.GetRequiredValue(reason), parsed.GetValue(rootKeys) ?? [], Environment.MachineName);
            var output = parsed.InvocationConfiguration.Output;
            foreach (var entry in revoked.Entries)
                await output.WriteLineAsync($"revoked {entry.Serial}, {entry.Kind} certificate of {entry.Subject}");
            if (revoked.IsLeafReissued)
                await output.WriteLineAsync("the server certificate is issued anew");
            await output.WriteLineAsync($"revocation lists: {Path.Combine(session.Directory, "crl.pem")}");
            return await CertsSession.TakeUpAsync(parsed, data, session, cancellation);
        });
        return examples.With(command, "sluice certs revoke alice --reason keyCompromise");
    }
}
