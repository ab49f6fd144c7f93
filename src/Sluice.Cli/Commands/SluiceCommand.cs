using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;
using Sluice.Cli.Commands.Certs;
using Sluice.Cli.Hosting;

namespace Sluice.Cli.Commands;

/// <summary>The command "sluice" with all below it.</summary>
internal static class SluiceCommand
{
    public static RootCommand Create()
    {
        var root = new RootCommand("Serves a folder of data files as SQL tables to PostgreSQL clients, over TLS.");
        root.Options.OfType<VersionOption>().Single().Action = new PrintVersion();
        var examples = Examples.AddTo(root);
        examples.With(root, "sluice serve ./lake");
        root.Add(ServeCommand.Create(examples));
        root.Add(UserCommand.Create(examples));
        root.Add(CheckConfigCommand.Create(examples));
        root.Add(CertsCommand.Create(examples));
        root.Add(ReloadCommand.Create(examples));
        root.Add(StatusCommand.Create(examples));
        root.Add(DoctorCommand.Create(examples));
        root.Add(TrustCommand.Create(examples));
        root.Add(ConnectCommand.Create(examples));
        root.Add(PrepareCommand.Create());
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
