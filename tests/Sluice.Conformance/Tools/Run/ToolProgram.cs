using System.Text.Json;
using Sluice.Conformance.Drivers.Programs;
using Sluice.Testing.Processes;
using Sluice.Testing.Servers;

namespace Sluice.Conformance.Tools.Run;

/// <summary>A program in tests/clients/tools: it reads libpq's environment and answers each step with a line of JSON.</summary>
internal static class ToolProgram
{
    public static Tool Of(string name, string program, params string[] arguments) => Of(name, new Dictionary<string, string>(), program, arguments);

    /// <param name="more">Variables on top of the usual ones.</param>
    public static Tool Of(string name, IReadOnlyDictionary<string, string> more, string program, params string[] arguments) =>
        new(name, target => RunAsync(target, more, program, arguments));

    /// <summary>A file of tests/clients, which the set-up of the tests may have had to compile.</summary>
    public static string Path(params string[] parts) => RepositoryFolder.Combine(["tests", "clients", .. parts]);

    /// <summary>How clients on top of libpq, and most others, are told of a server.</summary>
    public static Dictionary<string, string> EnvironmentOf(WireTarget target) => new(DriverProgram.CleanEnvironment)
    {
        ["PGHOST"] = target.Host,
        ["PGPORT"] = $"{target.Port}",
        ["PGUSER"] = target.User,
        ["PGPASSWORD"] = target.Password,
        ["PGDATABASE"] = target.Database,
        ["PGSSLMODE"] = "verify-full",
        ["PGSSLROOTCERT"] = target.RootCertificatePath,
        ["PGCONNECT_TIMEOUT"] = "20",
        ["TOOLS_SQL"] = Path("tools", "sql"),
        ["TZ"] = "UTC",
        ["LC_ALL"] = "C.UTF-8",
    };

    private static async Task<IReadOnlyList<StepReply>> RunAsync(
        WireTarget target, IReadOnlyDictionary<string, string> more, string program, string[] arguments)
    {
        var environment = EnvironmentOf(target);
        foreach (var (name, value) in more)
            environment[name] = value;
        var (said, wrong) = await RunAsync(new Command(program, arguments) { Environment = environment, Timeout = TimeSpan.FromSeconds(90) });
        var replies = said.Split('\n')
            .Where(line => line.StartsWith('{'))
            .Select(line => JsonSerializer.Deserialize(line, StepJson.Default.StepReply)!)
            .ToList();
        // A program that ended early leaves its last steps without an answer: its own words are their detail.
        return [.. Steps.All.Select(step => replies.Find(reply => reply.Step == step) ?? new StepReply(step, false, $"no answer: {wrong.Trim()}"))];
    }

    /// <summary>What it said, and what it complained of. One that did not end has said something too.</summary>
    private static async Task<(string Output, string Error)> RunAsync(Command command)
    {
        try
        {
            var ended = await command.RunAsync();
            return (ended.Output, ended.Error);
        }
        catch (TimeoutException late)
        {
            return (late.Message, $"it did not end within {command.Timeout}");
        }
    }
}
