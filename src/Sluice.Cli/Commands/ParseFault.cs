using System.CommandLine;
using System.CommandLine.Invocation;

namespace Sluice.Cli.Commands;

/// <summary>Says in one line what is wrong with a command line.</summary>
internal static class ParseFault
{
    /// <returns>The fault; null when the line can be run.</returns>
    public static string? Of(ParseResult parsed, IReadOnlyList<string> args)
    {
        var isMisparsed = parsed.Action is ParseErrorAction;
        // Help and version go before any fault.
        if (!isMisparsed && parsed.Action != parsed.CommandResult.Command.Action)
            return null;
        if (MisreadOption(parsed, args) is { } option)
            return $"there is no option {option}";
        if (!isMisparsed)
            return null;
        if (parsed.UnmatchedTokens.Count > 0)
            return $"\"{parsed.UnmatchedTokens[0]}\" is not understood here";
        var command = parsed.CommandResult.Command;
        if (command.Subcommands.Count > 0)
            return $"a command must follow: {string.Join(", ", command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name))}";
        foreach (var argument in command.Arguments)
        {
            if (argument.Arity.MinimumNumberOfValues > 0 && parsed.GetResult(argument) is null or { Tokens.Count: 0 })
                return $"{argument.Name} is missing";
        }
        return parsed.Errors[0].Message;
    }

    // The parser takes an unknown "--x" for an argument's value; only behind "--" is it meant as one.
    private static string? MisreadOption(ParseResult parsed, IReadOnlyList<string> args)
    {
        var plain = args.TakeWhile(arg => arg != "--").ToHashSet(StringComparer.Ordinal);
        return parsed.CommandResult.Command.Arguments
            .SelectMany(argument => parsed.GetResult(argument)?.Tokens ?? [])
            .Select(token => token.Value)
            .FirstOrDefault(word => word.Length > 1 && word[0] == '-' && plain.Contains(word));
    }
}
