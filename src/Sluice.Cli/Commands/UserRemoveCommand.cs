using System.CommandLine;
using Sluice.Cli.Options;
using Sluice.Server.Users;

namespace Sluice.Cli.Commands;

/// <summary>"sluice user remove NAME".</summary>
internal static class UserRemoveCommand
{
    public static Command Create(Examples examples)
    {
        var name = UserCommand.NameArgument();
        var data = DataOption.Create();
        var command = new Command("remove", "Remove a user. Sessions that are open stay; no new one begins.") { name, data };
        command.SetAction(async (parsed, cancellation) =>
        {
            var user = parsed.GetRequiredValue(name);
            await UserStore.Open(DataOption.Resolve(parsed.GetValue(data))).RemoveAsync(user, cancellation);
            parsed.InvocationConfiguration.Output.WriteLine($"user \"{user}\" is removed");
            return 0;
        });
        return examples.With(command, "sluice user remove alice");
    }
}
