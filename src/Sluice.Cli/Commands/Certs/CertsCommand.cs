using System.CommandLine;

namespace Sluice.Cli.Commands.Certs;

/// <summary>"sluice certs" with all below it.</summary>
internal static class CertsCommand
{
    public static Command Create(Examples examples)
    {
        var command = new Command("certs", "Look after the server's own certificates. A running server takes changes up within seconds.")
        {
            InitCommand.Create(examples),
            StatusCommand.Create(examples),
            IssueCommand.Create(examples),
            RenewCommand.Create(examples),
            RotateRootCommand.Create(examples),
            RevokeCommand.Create(examples),
            CrlCommand.Create(examples),
            ClientCommand.Create(examples),
            CertsCheckCommand.Create(examples),
            CertsCsrCommand.Create(examples),
            CertsImportCommand.Create(examples),
            CertsExportCommand.Create(examples),
        };
        return examples.With(command, "sluice certs status");
    }
}
