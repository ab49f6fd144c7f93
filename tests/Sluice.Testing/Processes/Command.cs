using System.Diagnostics;

namespace Sluice.Testing.Processes;

/// <summary>A command run to its end.</summary>
public sealed record Command(string File, params string[] Arguments)
{
    public string? Input { get; init; }

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Runs it; past <see cref="Timeout"/> it is killed and a <see cref="TimeoutException"/> says what it had printed.</summary>
    public async Task<CommandResult> RunAsync()
    {
        using var process = new Process { StartInfo = StartInfo() };
        process.Start();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (Input is not null)
            await process.StandardInput.WriteAsync(Input);
        process.StandardInput.Close();
        using var deadline = new CancellationTokenSource(Timeout);
        try
        {
            await process.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw new TimeoutException($"{File} did not end within {Timeout}:\n{await output}\n{await error}");
        }

        return new CommandResult(process.ExitCode, await output, await error);
    }

    internal ProcessStartInfo StartInfo()
    {
        var info = new ProcessStartInfo(File, Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // A place every user may stand in: commands that change user would complain about ours.
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var (name, value) in Environment)
            info.Environment[name] = value;
        return info;
    }
}
