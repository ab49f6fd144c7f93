using System.CommandLine;
using Sluice.Cli.Options;
using Sluice.Server.Control;

namespace Sluice.Cli.Commands;

/// <summary>"sluice reload": has a running server take up its certificate files now.</summary>
internal static class ReloadCommand
{
    public static Command Create(Examples examples)
    {
        var data = DataOption.Create();
        var command = new Command("reload", "Have the running server load its certificate again. It does so by itself when the files change; this says how it went.")
        {
            data,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var answer = await ControlClient.AskAsync(DataOption.Resolve(parsed.GetValue(data)), new ControlRequest(ControlRequest.Reload), cancellation);
            if (answer.RulesError is { } wrong)
                throw new IOException($"{wrong}; the rules of before stay in force; {answer.Message}");
            if (!answer.Ok)
                throw new IOException(answer.Message);
            parsed.InvocationConfiguration.Output.WriteLine(answer.Message);
            return 0;
        });
        return examples.With(command, "sluice reload --data /var/lib/sluice");
    }
}
