using System.CommandLine.Parsing;

namespace Sluice.Cli.Options;

/// <summary>Reads one word of the command line.</summary>
/// <param name="why">What is wrong with it, when the answer is false.</param>
internal delegate bool TryParse<T>(string text, out T value, out string? why);

/// <summary>Joins a parser of ours to an option.</summary>
internal static class Parsed
{
    public static Func<ArgumentResult, T?> By<T>(TryParse<T> parse) => result =>
    {
        if (parse(result.Tokens[^1].Value, out var value, out var why))
            return value;
        result.AddError(why!);
        return default;
    };
}
