using System.CommandLine;
using Sluice.Certificates.Authority;
using Sluice.Certificates.Store;
using Sluice.Cli.Hosting;
using Sluice.Cli.Options;
using Sluice.Server.Users;

namespace Sluice.Cli.Commands.Certs;

/// <summary>"sluice certs client NAME": a certificate and key with which a user logs in.</summary>
internal static class ClientCommand
{
    public static Command Create(Examples examples)
    {
        var name = UserCommand.NameArgument();
        var data = DataOption.Create();
        var prefix = new Option<string?>("--out") { HelpName = "PREFIX", Description = "Write PREFIX.crt and PREFIX.key [default: NAME]" };
        var days = CertsOptions.Days(LocalAuthority.LeafLife.Days, "How long it holds");
        var replace = CertsOptions.Replace();
        var command = new Command("client", "Issue a client certificate for a user.") { name, prefix, days, replace, data };
        command.SetAction(async (parsed, cancellation) =>
        {
            var user = parsed.GetRequiredValue(name);
            UserName.Check(user);
            var files = OutputPair.Prepare(parsed.GetValue(prefix) ?? PrefixOf(user), parsed.GetValue(replace));
            using var session = await CertsSession.TakeAsync(parsed, data, cancellation);
            var pair = LeafRequest.ForClient(session, user, TimeSpan.FromDays(parsed.GetValue(days)));
            files.Write(pair);
            var output = parsed.InvocationConfiguration.Output;
            await output.WriteLineAsync($"{files.CertificateFile}: certificate {pair.Entry.Serial} for user \"{user}\", until {pair.Entry.NotAfter:yyyy-MM-dd}");
            await output.WriteLineAsync($"{files.KeyFile}: its private key, which only the user may read");
            await output.WriteLineAsync($"psql uses them so: {PsqlLine.WithCertificate(user, files.CertificateFile, files.KeyFile)}");
            return 0;
        });
        return examples.With(command, "sluice certs client alice --out ./alice");
    }

    private static string PrefixOf(string user) =>
        user.IndexOfAny(['/', '\\']) < 0 && user is not ("." or "..") && user[0] != '-'
            ? user
            : throw new UsageException($"user name \"{user}\" is no file's name; give --out PREFIX");
}
