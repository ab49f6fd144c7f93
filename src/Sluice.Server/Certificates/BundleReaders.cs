using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sluice.Certificates.Files;
using Sluice.Server.Configuration;
using Sluice.Server.Hosting;
using Sluice.Server.Observability;

namespace Sluice.Server.Certificates;

/// <summary>
/// DATA/bundle-readers.json: who logged in last when, and which root bundle each user has read, so that a root change knows who has
/// not heard of it. Written off the sessions' path, at most once a minute.
/// </summary>
internal sealed class BundleReaders(ServerOptions options, TimeProvider time, ILogger<BundleReaders> log) : BackgroundService
{
    private const int MostUsers = 10_000;
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private readonly Lock _lock = new();
    private readonly Dictionary<string, ReaderRecord> _changes = [];
    private readonly string _file = Path.Combine(Path.GetFullPath(options.DataDirectory!), "bundle-readers.json");
    private readonly TaskGuard _guard = new("writing bundle-readers.json", log);
    private long? _written;

    public void LoggedIn(string user)
    {
        var now = Now();
        lock (_lock)
            _changes[user] = Of(user) with { LastLogin = now };
    }

    /// <param name="bundle">The PEM text the user was given.</param>
    public void Read(string user, string bundle)
    {
        var (now, digest) = (Now(), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(bundle))));
        lock (_lock)
            _changes[user] = Of(user) with { LastBundle = now, Bundle = digest };
    }

    /// <summary>Writes what has changed, if a minute has passed since the last time.</summary>
    internal void WriteIfDue()
    {
        if (_written is { } at && time.GetElapsedTime(at) < Interval)
            return;
        Write();
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        Write();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Look, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await _guard.RunAsync(Step, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops; StopAsync writes the rest.
            return;
        }
    }

    private Task Step()
    {
        WriteIfDue();
        return Task.CompletedTask;
    }

    private void Write()
    {
        Dictionary<string, ReaderRecord> changes;
        lock (_lock)
        {
            if (_changes.Count == 0)
                return;
            changes = new(_changes);
        }

        _written = time.GetTimestamp();
        try
        {
            AtomicFile.WritePrivate(_file, JsonSerializer.Serialize(new ReaderFile(Merged(changes)), ReaderFile.Json));
            Forget(changes);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            ReloadLog.ReadersNotWritten(log, _file, refused.Message);
        }
    }

    // What was not written is tried again; what has changed since is a change of its own.
    private void Forget(Dictionary<string, ReaderRecord> written)
    {
        lock (_lock)
        {
            foreach (var (user, change) in written)
            {
                if (ReferenceEquals(_changes.GetValueOrDefault(user), change))
                    _changes.Remove(user);
            }
        }
    }

    private Dictionary<string, ReaderRecord> Merged(Dictionary<string, ReaderRecord> changes)
    {
        var users = ReaderFile.Read(_file).Users;
        foreach (var (user, change) in changes)
            users[user] = users.TryGetValue(user, out var known) ? known.With(change) : change;
        return users.Count <= MostUsers
            ? users
            : users.OrderByDescending(user => user.Value.LastLogin, StringComparer.Ordinal).Take(MostUsers).ToDictionary();
    }

    private ReaderRecord Of(string user) => _changes.GetValueOrDefault(user) ?? new ReaderRecord(null, null, null);

    private string Now() => time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ");
}
