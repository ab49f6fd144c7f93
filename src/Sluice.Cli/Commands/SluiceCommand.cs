using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;
using Sluice.Cli.Commands.Certs;
using Sluice.Cli.Hosting;

namespace Sluice.Cli.Commands;

/// <summary>The command "sluice" with all below it.</summary>
internal static class SluiceCommand
{
    private static readonly (string Name, Func<Examples, Command> Create)[] Commands =
    [
        ("serve", ServeCommand.Create),
        ("user", UserCommand.Create),
        ("check-config", CheckConfigCommand.Create),
        ("certs", CertsCommand.Create),
        ("reload", ReloadCommand.Create),
        ("status", StatusCommand.Create),
        ("doctor", DoctorCommand.Create),
        ("trust", TrustCommand.Create),
        ("connect", ConnectCommand.Create),
        ("prepare", _ => PrepareCommand.Create()),
    ];

    /// <param name="first">The line's first word: where it names a command, no other is made, for making them all takes as long as much else in a start.</param>
    public static RootCommand Create(string? first)
    {
        var root = new RootCommand("Serves a folder of data files as SQL tables to PostgreSQL clients, over TLS.");
        root.Options.OfType<VersionOption>().Single().Action = new PrintVersion();
        var examples = Examples.AddTo(root);
        examples.With(root, "sluice serve ./lake");
        var isNamed = Array.Exists(Commands, command => command.Name == first);
        foreach (var command in Commands)
        {
            if (!isNamed || command.Name == first)
                root.Add(command.Create(examples));
        }

        return root;
    }

    private sealed class PrintVersion : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var version = typeof(SluiceCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
            parseResult.InvocationConfiguration.Output.WriteLine($"sluice {version}");
            return 0;
        }
    }
}
