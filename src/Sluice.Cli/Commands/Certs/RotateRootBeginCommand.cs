using System.CommandLine;
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
        var command = new Command("begin", "Make a new root, cross-signed by the old one, and publish both.") { days, rootKey, keyOut, data };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var session = await CertsSession.TakeAsync(parsed, data, cancellation);
            RootRotation.Begin(session, new BeginOptions
            {
                Host = Environment.MachineName,
                Days = parsed.GetValue(days),
                RootKey = parsed.GetValue(rootKey),
                RootKeyOut = parsed.GetValue(keyOut),
            });
            var output = parsed.InvocationConfiguration.Output;
            CalendarReport.Write(output, StoreStatus.Of(session).Rotation);
            await output.WriteLineAsync($"give clients {Path.Combine(session.Directory, "root.crt")}, which holds both roots, before the earliest finish");
            if (parsed.GetValue(keyOut) is { } file)
                await output.WriteLineAsync($"the new root's key is in {Path.GetFullPath(file)} alone: keep it offline, with a copy");
            return await CertsSession.TakeUpAsync(parsed, data, session, cancellation);
        });
        return examples.With(command, "sluice certs rotate-root begin --days 90");
    }
}
