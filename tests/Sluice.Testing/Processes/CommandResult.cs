namespace Sluice.Testing.Processes;

/// <summary>What a finished command left behind.</summary>
public sealed record CommandResult(int ExitCode, string Output, string Error)
{
    public CommandResult OrThrow(string what) =>
        ExitCode == 0 ? this : throw new InvalidOperationException($"{what} ended with {ExitCode}:\n{Output}\n{Error}");
}
