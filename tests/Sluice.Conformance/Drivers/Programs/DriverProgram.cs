using System.Text.Json;
using Sluice.Testing.Processes;
using Sluice.Testing.Servers;

namespace Sluice.Conformance.Drivers.Programs;

/// <summary>A program in tests/clients that reads attempts as lines of JSON and answers each with a line.</summary>
internal static class DriverProgram
{
    /// <summary>What keeps a user's own settings and files from a client.</summary>
    public static IReadOnlyDictionary<string, string> CleanEnvironment { get; } = new Dictionary<string, string>
    {
        // Holds no .postgresql folder.
        ["HOME"] = AppContext.BaseDirectory,
        ["PGGSSENCMODE"] = "disable",
        ["PGCLIENTENCODING"] = "UTF8",
        ["LC_ALL"] = "C",
        ["NODE_NO_WARNINGS"] = "1",
    };

    /// <param name="program">On the PATH, or a path below tests/clients.</param>
    /// <param name="arguments">Those with a slash are paths below tests/clients, unless they are full paths.</param>
    public static async Task<IReadOnlyList<DriverReply>> RunAsync(string program, string[] arguments, IReadOnlyList<Attempt> attempts)
    {
        var lines = attempts.Select(attempt => JsonSerializer.Serialize(attempt, AttemptJson.Default.Attempt) + "\n");
        var ended = await new Command(program, arguments)
        {
            Input = string.Concat(lines),
            Environment = CleanEnvironment,
            Timeout = TimeSpan.FromMinutes(4),
        }.RunAsync();
        ended.OrThrow(program);
        var replies = ended.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize(line, AttemptJson.Default.DriverReply)!)
            .ToList();
        return replies.Count == attempts.Count
            ? replies
            : throw new InvalidDataException($"{program} answered {replies.Count} of {attempts.Count} attempts:\n{ended.Error}");
    }

    /// <summary>A file below tests/clients; when it is missing, the set-up has not run.</summary>
    public static string Find(params string[] parts)
    {
        var path = RepositoryFolder.Combine(["tests", "clients", .. parts]);
        return File.Exists(path) ? path : throw new InvalidOperationException($"there is no {path}; run ./test, which installs drivers");
    }
}
