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
        var none = new Option<bool>("--no-password") { Description = "The user has no password and logs in by client certificate only" };
        var command = new Command("add", "Add a user. The password is asked for twice, or read from standard input.")
        {
            name, fromInput, none, replace, data,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var user = parsed.GetRequiredValue(name);
            UserName.Check(user);
            if (parsed.GetValue(none) && parsed.GetValue(fromInput))
                throw new UsageException("--no-password and --password-stdin contradict each other");
            var store = UserStore.Open(DataOption.Resolve(parsed.GetValue(data)));
            var verifier = parsed.GetValue(none) ? UserStore.NoPassword : Verifier(user, parsed.GetValue(fromInput), parsed.InvocationConfiguration.Error);
            await store.AddAsync(user, verifier, parsed.GetValue(replace), cancellation);
            parsed.InvocationConfiguration.Output.WriteLine($"user \"{user}\" may log in");
            return 0;
        });
        return examples.With(command, "sluice user add alice --password-stdin < password.txt");
    }

    private static string Verifier(string user, bool fromInput, TextWriter error)
    {
        var password = fromInput ? PasswordLine.Read(Console.OpenStandardInput()) : PasswordPrompt.Ask(user, error);
        PasswordRules.Check(user, password);
        return ScramVerifier.Create(password).Format();
    }
}
