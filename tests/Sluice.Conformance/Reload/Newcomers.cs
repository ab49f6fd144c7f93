using System.Collections.Concurrent;
using Sluice.Testing.Servers;
using Sluice.Testing.Wire;

namespace Sluice.Conformance.Reload;

/// <summary>A hundred new connections a second, or as many as the machine lets through, until stopped.</summary>
internal sealed class Newcomers(WireTarget target)
{
    // Below the server's own waiting room, so that nobody is sent away for want of a place.
    private const int MostAtOnce = 50;
    private int _started;
    private int _open;

    public int Started => _started;

    /// <summary>Serials seen.</summary>
    public ConcurrentDictionary<string, int> Serials { get; } = [];

    public ConcurrentBag<string> Failures { get; } = [];

    public async Task ComeAsync(CancellationToken stop)
    {
        var arrivals = new List<Task>();
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (!stop.IsCancellationRequested)
        {
            await tick.WaitForNextTickAsync(CancellationToken.None);
            if (Volatile.Read(ref _open) < MostAtOnce)
                arrivals.Add(ArriveAsync(Interlocked.Increment(ref _started)));
        }

        await Task.WhenAll(arrivals);
    }

    private async Task ArriveAsync(int number)
    {
        Interlocked.Increment(ref _open);
        try
        {
            await using var client = await WireClient.OpenAsync(target.Host, target.Port);
            await client.RequestTlsAsync("localhost");
            Serials.AddOrUpdate(client.ServerCertificate!.SerialNumber, 1, (_, count) => count + 1);

            // A login with channel binding succeeds only if the server binds to the very leaf that this connection was shown.
            if (number % 5 == 0)
                await client.LogInAsync(target);
            else
                await ExpectPasswordAsync(client);
        }
        catch (Exception failure)
        {
            Failures.Add($"{number}: {failure.GetType().Name}: {failure.Message}");
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    }

    private async Task ExpectPasswordAsync(WireClient client)
    {
        await client.SendAsync(Frontend.Startup(Frontend.Version30, ("user", target.User), ("database", target.Database)));
        var answer = await client.ReadAsync();
        if (answer.Type != 'R')
            throw new InvalidDataException($"answered with {answer}");
    }
}
