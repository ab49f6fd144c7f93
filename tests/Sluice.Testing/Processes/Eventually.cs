using System.Diagnostics;

namespace Sluice.Testing.Processes;

/// <summary>Waits for what others bring about, at most a minute.</summary>
public static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    /// <exception cref="TimeoutException">It did not come about; says what was expected.</exception>
    public static Task HoldsAsync(Func<bool> condition, string expectation) => HoldsAsync(() => Task.FromResult(condition()), expectation);

    /// <exception cref="TimeoutException">It did not come about; says what was expected.</exception>
    public static async Task HoldsAsync(Func<Task<bool>> condition, string expectation)
    {
        for (var started = Stopwatch.GetTimestamp(); !await condition(); await Task.Delay(Interval))
        {
            if (Stopwatch.GetElapsedTime(started) > Patience)
                throw new TimeoutException($"not within {Patience.TotalSeconds:0} s: {expectation}");
        }
    }
}
