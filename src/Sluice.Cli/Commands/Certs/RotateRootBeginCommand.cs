using System.CommandLine;
using Sluice.Certificates.Problems;
using Sluice.Certificates.Rotation;
using Sluice.Certificates.Store;
using Sluice.Certificates.Store.Status;
using Sluice.Cli.Options;

namespace Sluice.Cli.Commands.Certs;

/// <summary>"sluice certs rotate-root begin".</summary>
internal static class RotateRootBeginCommand
{
    public static Command Create(Examples examples)
    {
        var data = DataOption.Create();
        var days = CertsOptions.Days(BeginOptions.DefaultDays, "How long clients get to take the new root");
        var rootKey = CertsOptions.RootKey();
        var keyOut = new Option<string?>("--root-key-out") { HelpName = "FILE", Description = "Write the new root's key to this new file instead of the store" };
        var prepare = new Option<bool>("--prepare")
        {
            Description = "Only publish the new root and its revocation lists, for clients that check these; begin again to change over",
        };
        var yes = new Option<bool>("--yes") { Description = "Begin although clients may hold revocation lists without the new root's" };
        var command = new Command("begin", "Make a new root, cross-signed by the old one, and publish both.") { days, prepare, yes, rootKey, keyOut, data };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var session = await CertsSession.TakeAsync(parsed, data, cancellation);
            var isPrepare = parsed.GetValue(prepare);
            if (!isPrepare)
                await AskAsync(parsed, session, parsed.GetValue(yes));
            var options = new BeginOptions
            {
                Host = Environment.MachineName,
                Days = parsed.GetValue(days),
                RootKey = parsed.GetValue(rootKey),
                RootKeyOut = parsed.GetValue(keyOut),
            };
            if (isPrepare)
                RootRotation.Prepare(session, options);
            else
                RootRotation.Begin(session, options);
            var output = parsed.InvocationConfiguration.Output;
            CalendarReport.Write(output, StoreStatus.Of(session).Rotation);
            if (isPrepare)
                await output.WriteLineAsync("give clients that check revocation lists what this writes, then begin: sluice certs crl --out FILE");
            await output.WriteLineAsync($"give clients {Path.Combine(session.Directory, "root.crt")}, which holds both roots, before the earliest finish");
            if (parsed.GetValue(keyOut) is { } file)
                await output.WriteLineAsync($"the new root's key is in {Path.GetFullPath(file)} alone: keep it offline, with a copy");
            return await CertsSession.TakeUpAsync(parsed, data, session, cancellation);
        });
        return examples.With(command, "sluice certs rotate-root begin --days 90");
    }

    private static async Task AskAsync(ParseResult parsed, AuthoritySession session, bool isMeant)
    {
        var check = BeginCheck.Of(session);
        foreach (var warning in check.Warnings)
            await parsed.InvocationConfiguration.Error.WriteLineAsync($"warning: {warning}");
        if (check.NeedsConsent && !isMeant)
            throw new CertificateException(
                null, "not begun, as clients may hold revocation lists without the new root's", "begin with --prepare first, or give --yes");
    }
}
