using System.CommandLine;
using System.CommandLine.Parsing;

namespace Sluice.Cli.Commands;

/// <summary>The words that name a command: "sluice user add".</summary>
internal static class CommandPath
{
    public static string Of(ParseResult parsed)
    {
        var words = new Stack<string>();
        for (SymbolResult? result = parsed.CommandResult; result is CommandResult command; result = command.Parent)
            words.Push(command.Command is RootCommand ? "sluice" : command.Command.Name);
        return string.Join(' ', words);
    }
}
