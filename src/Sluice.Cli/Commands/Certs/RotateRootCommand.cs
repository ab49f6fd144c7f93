using System.CommandLine;

namespace Sluice.Cli.Commands.Certs;

/// <summary>"sluice certs rotate-root" with begin, status, finish and abort.</summary>
internal static class RotateRootCommand
{
    public static Command Create(Examples examples)
    {
        var command = new Command("rotate-root", "Change the root in steps, with no client failing: begin, wait, finish.")
        {
            RotateRootBeginCommand.Create(examples),
            RotateRootStatusCommand.Create(examples),
            RotateRootFinishCommand.Create(examples),
            RotateRootAbortCommand.Create(examples),
        };
        return examples.With(command, "sluice certs rotate-root begin --days 90");
    }
}
