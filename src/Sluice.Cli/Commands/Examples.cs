using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Sluice.Cli.Commands;

/// <summary>Help that ends with an example of the command it describes.</summary>
internal sealed class Examples : SynchronousCommandLineAction
{
    private readonly SynchronousCommandLineAction _help;
    private readonly Dictionary<Command, string> _examples = [];

    private Examples(SynchronousCommandLineAction help) => _help = help;

    /// <summary>Puts examples behind the help of a command and of all below it.</summary>
    public static Examples AddTo(RootCommand root)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        var examples = new Examples((SynchronousCommandLineAction)option.Action!);
        option.Action = examples;
        return examples;
    }

    public T With<T>(T command, string example)
        where T : Command
    {
        _examples.Add(command, example);
        return command;
    }

    public override int Invoke(ParseResult parseResult)
    {
        var code = _help.Invoke(parseResult);
        if (_examples.TryGetValue(parseResult.CommandResult.Command, out var example))
        {
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Example:");
            output.WriteLine($"  {example}");
            output.WriteLine();
        }
        return code;
    }
}
