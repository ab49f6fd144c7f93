using System.CommandLine;
using Sluice.Cli.Hosting;
using Sluice.Cli.Options;

namespace Sluice.Cli.Commands;

/// <summary>"sluice serve LAKE": reads the options and hands them to the host.</summary>
internal static class ServeCommand
{
    public static Command Create(Examples examples)
    {
        var arguments = new ServeArguments();
        var command = arguments.AddTo(new Command("serve", "Serve a folder of data files. The first start makes a certificate."));
        command.SetAction((parsed, cancellation) => ServeHost.RunAsync(Read(arguments, parsed), cancellation));
        return examples.With(command, "sluice serve ./lake --listen '*:5432' --hostname db.example.org");
    }

    private static ServeOptions Read(ServeArguments arguments, ParseResult parsed)
    {
        var options = arguments.Read(parsed);
        ServeRules.Check(options);
        return options;
    }
}
