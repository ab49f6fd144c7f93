using Sluice.Testing.Processes;

namespace Sluice.Testing.Servers;

/// <summary>The built executable, serving a lake on loopback with a data folder of its own that is deleted afterwards.</summary>
public sealed class SluiceServer : IAsyncDisposable
{
    public const string User = "alice";
    public const string Password = "pencil case";

    private readonly string _data;
    private readonly ServerProcess _process;

    private SluiceServer(string data, ServerProcess process, int port)
    {
        _data = data;
        _process = process;
        Target = new WireTarget("sluice", "localhost", port, User, Password, "lake", Path.Combine(data, "certs", "root.crt"));
    }

    public WireTarget Target { get; }

    public int Port => Target.Port;

    public string RootCertificatePath => Target.RootCertificatePath;

    public string DataFolder => _data;

    public int ProcessId => _process.ProcessId;

    public bool HasExited => _process.HasExited;

    public int ExitCode => _process.ExitCode;

    /// <summary>What the server printed.</summary>
    public LineLog Output => _process.Output;

    /// <summary>The server's log.</summary>
    public LineLog Log => _process.Error;

    /// <summary>Adds <see cref="User"/>, starts serving and waits for "ready".</summary>
    /// <param name="lake">The folder to serve.</param>
    /// <param name="arguments">More arguments for <c>serve</c>.</param>
    public static Task<SluiceServer> StartAsync(string lake, params string[] arguments) => StartAsync(lake, _ => Task.CompletedTask, arguments);

    /// <summary>The same, with more in the data folder before the start.</summary>
    /// <param name="prepare">Takes the data folder.</param>
    public static Task<SluiceServer> StartAsync(string lake, Func<string, Task> prepare, params string[] arguments) =>
        StartAsync(lake, TimeSpan.FromSeconds(60), prepare, arguments);

    /// <summary>The same, for a lake that takes longer to read.</summary>
    /// <param name="patience">How long to wait for "ready".</param>
    public static async Task<SluiceServer> StartAsync(string lake, TimeSpan patience, Func<string, Task> prepare, params string[] arguments)
    {
        var program = SluiceProgram.Find();
        var data = Directory.CreateTempSubdirectory("sluice-data-").FullName;
        try
        {
            var added = await new Command(program, "user", "add", User, "--password-stdin", "--data", data) { Input = Password + "\n" }.RunAsync();
            added.OrThrow("sluice user add");
            await prepare(data);
            return await ListenAsync(program, lake, data, patience, arguments);
        }
        catch
        {
            Directory.Delete(data, recursive: true);
            throw;
        }
    }

    /// <summary>Memory the process holds in RAM now, in bytes (proc(5), VmRSS).</summary>
    public long ReadResidentBytes()
    {
        var line = File.ReadLines($"/proc/{ProcessId}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
        return long.Parse(line["VmRSS:".Length..^"kB".Length].Trim()) * 1024;
    }

    /// <summary>Asks the server to stop, without waiting.</summary>
    public void Terminate() => Signals.Send(ProcessId, Signals.Terminate);

    public Task WaitForExitAsync(TimeSpan timeout) => _process.WaitForExitAsync(timeout);

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (!_process.HasExited)
            {
                Terminate();
                await _process.WaitForExitAsync(TimeSpan.FromSeconds(10));
            }
        }
        finally
        {
            await _process.DisposeAsync();
            Directory.Delete(_data, recursive: true);
        }
    }

    private static async Task<SluiceServer> ListenAsync(string program, string lake, string data, TimeSpan patience, string[] arguments)
    {
        var port = FreePort.Next();
        var process = ServerProcess.Start(
            new Command(program, ["serve", lake, "--data", data, "--listen", $"127.0.0.1:{port}", .. arguments]));
        try
        {
            var ready = await process.Output.WaitForAsync(
                line => line.StartsWith("ready", StringComparison.Ordinal), patience);
            if (ready is not null)
                return new SluiceServer(data, process, port);
            throw new InvalidOperationException($"sluice ended before it was ready:\n{process.Output.Text}\n{process.Error.Text}");
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }
}
