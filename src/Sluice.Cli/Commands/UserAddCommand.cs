using System.CommandLine;
using Sluice.Cli.Options;
using Sluice.Cli.Terminal;
using Sluice.Protocol.Scram;
using Sluice.Server.Users;

namespace Sluice.Cli.Commands;

/// <summary>"sluice user add NAME".</summary>
internal static class UserAddCommand
{
    public static Command Create(Examples examples)
    {
        var name = UserCommand.NameArgument();
        var data = DataOption.Create();
        var fromInput = new Option<bool>("--password-stdin") { Description = "Read the password from the first line of standard input" };
        var replace = new Option<bool>("--replace") { Description = "Give a user who exists this password" };
        var command = new Command("add", "Add a user. The password is asked for twice, or read from standard input.")
        {
            name, fromInput, replace, data,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var user = parsed.GetRequiredValue(name);
            UserName.Check(user);
            var store = UserStore.Open(DataOption.Resolve(parsed.GetValue(data)));
            var password = parsed.GetValue(fromInput)
                ? PasswordLine.Read(Console.OpenStandardInput())
                : PasswordPrompt.Ask(user, parsed.InvocationConfiguration.Error);
            PasswordRules.Check(user, password);
            await store.AddAsync(user, ScramVerifier.Create(password).Format(), parsed.GetValue(replace), cancellation);
            parsed.InvocationConfiguration.Output.WriteLine($"user \"{user}\" may log in");
            return 0;
        });
        return examples.With(command, "sluice user add alice --password-stdin < password.txt");
    }
}
