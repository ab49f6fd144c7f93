using System.CommandLine;

namespace Sluice.Cli.Commands;

/// <summary>"sluice user" with add, remove and list.</summary>
internal static class UserCommand
{
    public static Command Create(Examples examples)
    {
        var command = new Command("user", "Say who may log in. A running server takes changes up by itself.")
        {
            UserAddCommand.Create(examples),
            UserRemoveCommand.Create(examples),
            UserListCommand.Create(examples),
        };
        return examples.With(command, "sluice user list");
    }

    public static Argument<string> NameArgument() => new("NAME") { Description = "The user's name" };
}
