using System.CommandLine;
namespace Sluice.Cli.Commands;
internal static class ConnectCommand
{
    public static Command Create(Examples examples) => examples.With(new Command("connect", "x"), "sluice connect psql");
}
