using System.Diagnostics;

namespace Sluice.Testing.Processes;

/// <summary>A server started for a test: its lines are kept, and it is stopped by its own process id.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly LineLog _output = new();
    private readonly LineLog _error = new();

    private ServerProcess(Process process) => _process = process;

    public int ProcessId => _process.Id;

    public bool HasExited => _process.HasExited;

    public int ExitCode => _process.ExitCode;

    public LineLog Output => _output;

    public LineLog Error => _error;

    public static ServerProcess Start(Command command)
    {
        var server = new ServerProcess(new Process { StartInfo = command.StartInfo(), EnableRaisingEvents = true });
        server._process.OutputDataReceived += (_, line) => server._output.Add(line.Data);
        server._process.ErrorDataReceived += (_, line) => server._error.Add(line.Data);
        server._process.Start();
        server._process.StandardInput.Close();
        server._process.BeginOutputReadLine();
        server._process.BeginErrorReadLine();
        return server;
    }

    /// <summary>Waits for the process to end; a <see cref="TimeoutException"/> past <paramref name="timeout"/>.</summary>
    public Task WaitForExitAsync(TimeSpan timeout) => _process.WaitForExitAsync().WaitAsync(timeout);

    /// <summary>Kills what still runs; servers that can stop in order are asked to before.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }
}
