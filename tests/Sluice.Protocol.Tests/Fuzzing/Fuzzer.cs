using System.Globalization;
using Sluice.Protocol.Errors;

namespace Sluice.Protocol.Tests.Fuzzing;

/// <summary>
/// Feeds a target mutated inputs. Whatever they are, it returns or throws <see cref="PgErrorException"/>, and it allocates no more
/// than the input's own size warrants: no count or length inside the input is believed.
/// </summary>
internal static class Fuzzer
{
    /// <summary>Set to run for longer than the tests do.</summary>
    private const string IterationsVariable = "SLUICE_FUZZ_ITERATIONS";

    private const int DefaultIterations = 20_000;

    // What an error with its stack trace takes, and then the worst a byte can: a startup parameter is two strings and an entry.
    private const int FixedAllowance = 64 * 1024;
    private const int AllowanceForByte = 128;

    public static int Iterations { get; } = int.TryParse(
        Environment.GetEnvironmentVariable(IterationsVariable), NumberStyles.None, CultureInfo.InvariantCulture, out var iterations)
        ? iterations
        : DefaultIterations;

    /// <param name="corpus">The file of Fuzzing/Corpus to start from.</param>
    /// <param name="decode">The code under test; what it allocates is measured.</param>
    /// <param name="check">Looks at what was decoded and returns a word for it.</param>
    /// <returns>Each different outcome seen, the words and the errors' messages without their figures.</returns>
    public static IReadOnlySet<string> Run<T>(string corpus, Func<byte[], T> decode, Func<byte[], T, string> check)
    {
        var seeds = Corpus(corpus);
        var mutator = new Mutator(seeds, seed: corpus.Length * 7919);
        var outcomes = new HashSet<string>();
        foreach (var seed in seeds)
            outcomes.Add(Outcome(decode, check, seed));
        for (var i = 0; i < Iterations; i++)
        {
            var input = mutator.Next();
            if (outcomes.Add(Outcome(decode, check, input)))
                mutator.Keep(input);
        }

        return outcomes;
    }

    private static List<byte[]> Corpus(string name) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Fuzzing", "Corpus", name + ".hex")).Select(Convert.FromHexString)];

    private static string Outcome<T>(Func<byte[], T> decode, Func<byte[], T, string> check, byte[] input)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            var decoded = decode(input);
            AssertModest(GC.GetAllocatedBytesForCurrentThread() - before, input);
            return check(input, decoded);
        }
        catch (PgErrorException refused)
        {
            AssertModest(GC.GetAllocatedBytesForCurrentThread() - before, input);
            return string.Concat($"{refused.Error.Message} {refused.Error.Detail}".Where(c => !char.IsAsciiHexDigit(c)));
        }
        catch (Exception unexpected)
        {
            throw new InvalidOperationException($"input {Convert.ToHexString(input)}", unexpected);
        }
    }

    private static void AssertModest(long allocated, byte[] input) => Assert.True(
        allocated <= FixedAllowance + (AllowanceForByte * (long)input.Length),
        $"{allocated} bytes allocated for input {Convert.ToHexString(input)}");
}
