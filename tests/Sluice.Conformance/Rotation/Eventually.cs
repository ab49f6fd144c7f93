using System.Diagnostics;

namespace Sluice.Conformance.Rotation;

/// <summary>Waits for what others bring about.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    public static async Task HoldsAsync(Func<bool> condition, string expectation)
    {
        var started = Stopwatch.GetTimestamp();
        while (!condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < Patience, $"not within {Patience.TotalSeconds:0} s: {expectation}");
            await Task.Delay(Interval);
        }
    }
}
