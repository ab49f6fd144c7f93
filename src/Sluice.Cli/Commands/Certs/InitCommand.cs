using System.CommandLine;
using Sluice.Certificates.Store;
using Sluice.Cli.Options;

namespace Sluice.Cli.Commands.Certs;

/// <summary>"sluice certs init": makes the store before the first start; with --root-key-out the root's key goes elsewhere.</summary>
internal static class InitCommand
{
    public static Command Create(Examples examples)
    {
        var data = DataOption.Create();
        var names = CertsOptions.Names("--name", "A further name or IP address clients use for this server; may be repeated");
        var keyOut = new Option<string?>("--root-key-out")
        {
            HelpName = "FILE",
            Description = "Move the root's key to this new file, to be kept elsewhere; an intermediate then signs",
        };
        var command = new Command("init", "Make the certificates before the first start, or move the root's key out.") { names, keyOut, data };
        command.SetAction(async (parsed, cancellation) =>
        {
            var added = CertsOptions.Parse("--name", parsed.GetValue(names));
            var machine = await CertsSession.MachineAsync(cancellation);
            var opened = await CertificateStore.OpenAsync(DataOption.Resolve(parsed.GetValue(data)), machine, TimeProvider.System, cancellation);
            opened.Certificate.Dispose();
            var output = parsed.InvocationConfiguration.Output;
            await output.WriteLineAsync(opened.Reason);
            using var session = await CertsSession.TakeAsync(parsed, data, cancellation);
            if (added.Count > 0)
                await output.WriteLineAsync($"certificate {LeafRequest.Change(session, machine, added, []).Serial} holds the names");
            if (parsed.GetValue(keyOut) is { } file)
                await MoveOutAsync(session, file, output);
            await output.WriteLineAsync($"root certificate for clients: {opened.RootFile}");
            return await CertsSession.TakeUpAsync(parsed, data, session, cancellation);
        });
        return examples.With(command, "sluice certs init --root-key-out /media/safe/root.key");
    }

    private static async Task MoveOutAsync(AuthoritySession session, string file, TextWriter output)
    {
        OfflineRoot.MoveOut(session, file, Environment.MachineName);
        await output.WriteLineAsync($"the root's key is now in {Path.GetFullPath(file)} alone: keep it offline, with a copy; an intermediate signs from here on");
        await output.WriteLineAsync("clients notice nothing");
    }
}
