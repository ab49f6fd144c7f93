using System.Diagnostics;
using Sluice.Conformance.Clients;
using Sluice.Testing.Servers;

namespace Sluice.Conformance.Rotation;

/// <summary>A psql that connects with verify-full once a second, with roots of its own, until it is stopped.</summary>
internal sealed class RepeatingClient(string name, WireTarget target, string client, string rootFile) : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private readonly CancellationTokenSource _stop = new();
    private readonly List<Attempt> _attempts = [];
    private Task _running = Task.CompletedTask;

    public string Name => name;

    public IReadOnlyList<Attempt> Attempts
    {
        get
        {
            lock (_attempts)
                return [.. _attempts];
        }
    }

    public IEnumerable<string> Failures => Attempts.Where(attempt => attempt.Error is not null).Select(attempt => $"{name}: {attempt.Error}");

    public RepeatingClient Start()
    {
        _running = RunAsync();
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            var started = Stopwatch.GetTimestamp();
            var result = await Psql.RunAsync(client, target, $"sslmode=verify-full sslrootcert={rootFile}", "select 41 + 1");
            var error = result.ExitCode == 0 && result.Output.Trim() == "42" ? null : $"{result.ExitCode} {result.Output} {result.Error}";
            lock (_attempts)
                _attempts.Add(new Attempt(DateTime.UtcNow, error));
            var rest = Interval - Stopwatch.GetElapsedTime(started);
            if (rest > TimeSpan.Zero)
                await Task.Delay(rest, _stop.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    internal sealed record Attempt(DateTime At, string? Error);
}
