using System.CommandLine;
using Sluice.Certificates.Clients;
using Sluice.Cli.Options;
using Sluice.Client.Connect;

namespace Sluice.Cli.Commands;

/// <summary>"sluice connect CLIENT HOST": a connection line or file for one client, with verify-full and the right root.</summary>
internal static class ConnectCommand
{
    public static Command Create(Examples examples)
    {
        var client = new Argument<string?>("CLIENT") { Description = $"One of: {Names()}", Arity = ArgumentArity.ZeroOrOne };
        var host = new Argument<string>("HOST[:PORT]")
        {
            Description = "The server", Arity = ArgumentArity.ZeroOrOne, DefaultValueFactory = _ => "localhost",
        };
        var user = new Option<string>("--user") { HelpName = "NAME", Description = "Who logs in", DefaultValueFactory = _ => Environment.UserName };
        var database = new Option<string>("--database") { HelpName = "NAME", Description = "Database", DefaultValueFactory = _ => "lake" };
        var root = new Option<string?>("--root") { HelpName = "FILE", Description = "File of trusted roots [default: libpq's root.crt of the user]" };
        var system = new Option<string?>("--system") { HelpName = "NAME", Description = "linux, macos or windows [default: this one]" };
        system.AcceptOnlyFromAmong("linux", "macos", "windows");
        var json = new Option<bool>("--json") { Description = "Print JSON" };
        var pages = new Option<string?>("--write-guides") { HelpName = "DIR", Description = "Write all guides as Markdown", Hidden = true };
        var command = new Command("connect", "Print a working connection line or file for a client.")
        {
            client, host, user, database, root, system, json, pages,
        };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(pages) is { } folder)
                return WritePages(folder);
            var here = ClientSystem.Current();
            var platform = parsed.GetValue(system) switch
            {
                "linux" => ClientPlatform.Linux,
                "macos" => ClientPlatform.MacOs,
                "windows" => ClientPlatform.Windows,
                _ => here.Platform,
            };
            var file = parsed.GetValue(root) switch
            {
                null when platform == here.Platform && here.LibpqFolder is null =>
                    throw new UsageException("there is no home folder to look for the root in; give --root FILE"),
                null => ConnectSystem.RootFile(here, platform, Environment.UserName),
                "" => throw new UsageException("--root is empty"),
                // A path of another system cannot be completed here.
                var given => platform == here.Platform ? Path.GetFullPath(given) : given,
            };
            var target = new ConnectTarget(
                HostPort.Parse(parsed.GetRequiredValue(host)), OneLine("--user", parsed.GetRequiredValue(user)),
                OneLine("--database", parsed.GetRequiredValue(database)), OneLine("--root", file), platform);
            var guide = Guide(parsed.GetValue(client));
            parsed.InvocationConfiguration.Output.Write(
                parsed.GetValue(json) ? GuideJson.Write(guide, target) + "\n" : GuideText.Write(guide, target));
            return 0;
        });
        return examples.With(command, "sluice connect dbeaver lake.example.org --user ann");
    }

    private static ConnectGuide Guide(string? name) => name is null
        ? throw new UsageException($"CLIENT is missing; it is one of {Names()}")
        : ConnectGuides.Find(name) ?? throw new UsageException($"there is no client \"{name}\"; it is one of {Names()}");

    private static string Names() => string.Join(", ", ConnectGuides.All.Select(guide => guide.Name));

    // A line break would end the line or the file's entry that the value is put into.
    private static string OneLine(string option, string value) =>
        value.Any(char.IsControl) ? throw new UsageException($"{option} holds a control character") : value;

    private static int WritePages(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, content) in GuidePages.All())
            File.WriteAllText(Path.Combine(folder, name), content);
        return 0;
    }
}
