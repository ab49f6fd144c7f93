using System.CommandLine;
using Sluice.Cli.Options;
using Sluice.Client.Json;
using Sluice.Server.Users;

namespace Sluice.Cli.Commands;

/// <summary>"sluice user list": one name a line, or a JSON array of objects with "name".</summary>
internal static class UserListCommand
{
    public static Command Create(Examples examples)
    {
        var data = DataOption.Create();
        var json = new Option<bool>("--json") { Description = "Write a JSON array" };
        var command = new Command("list", "List who may log in.") { json, data };
        command.SetAction(parsed =>
        {
            var names = UserStore.Open(DataOption.Resolve(parsed.GetValue(data))).List();
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(json))
                output.WriteLine(JsonText.Line(names.Select(name => new { name })));
            else
                foreach (var name in names)
                    output.WriteLine(name);
            return 0;
        });
        return examples.With(command, "sluice user list --json");
    }
}
