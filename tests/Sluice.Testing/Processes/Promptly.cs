namespace Sluice.Testing.Processes;

/// <summary>A limit of time on a machine that others use: one try of several must keep it. What is really slow keeps it in none.</summary>
public static class Promptly
{
    private const int Tries = 5;

    /// <param name="limit">What one try may take.</param>
    /// <param name="once">Does it once, from the start; returns what the part that counts took.</param>
    /// <exception cref="TimeoutException">Each try took longer; says what the shortest took.</exception>
    public static async Task DoneAsync(TimeSpan limit, Func<Task<TimeSpan>> once)
    {
        var shortest = TimeSpan.MaxValue;
        for (var tried = 0; tried < Tries && shortest > limit; tried++)
        {
            var took = await once();
            shortest = took < shortest ? took : shortest;
        }

        if (shortest > limit)
            throw new TimeoutException($"{shortest.TotalMilliseconds:0} ms at best of {Tries} tries, {limit.TotalMilliseconds:0} ms are permitted");
    }
}
