using Sluice.Testing.Processes;

namespace Sluice.Conformance.Faults.Places;

/// <summary>
/// A user at a shell: a home folder, variables that outlast a command as they do at a prompt, and nothing of the tests' own
/// surroundings but the programs.
/// </summary>
/// <param name="home">The user's home, where commands start.</param>
/// <param name="user">Under root, who runs the commands: root itself may read every file. Null leaves it as it is.</param>
internal sealed class Place(string home, string? user)
{
    private readonly Dictionary<string, string> _variables = new()
    {
        ["HOME"] = home,
        ["LC_ALL"] = "C.UTF-8",
        ["SHELL"] = "/bin/bash",
        ["PATH"] = SearchPath(),
    };

    public string Home { get; } = home;

    /// <summary>The current folder.</summary>
    public string Folder { get; set; } = home;

    /// <param name="variable">Set for every later command; null takes it away.</param>
    public string? this[string variable]
    {
        get => _variables.GetValueOrDefault(variable);
        set
        {
            if (value is null)
                _variables.Remove(variable);
            else
                _variables[variable] = value;
        }
    }

    /// <summary>Runs a line of bash.</summary>
    /// <param name="line">Exactly as it would be typed.</param>
    /// <param name="overrides">Variables of this command alone, as NAME=VALUE.</param>
    public Task<CommandResult> RunAsync(string line, params string[] overrides) => Bash(overrides, "bash", "-c", line).RunAsync();

    /// <summary>Types a line at the prompt, and y where a command asks on its terminal; keeps the variables that the line exports.</summary>
    /// <param name="line">Exactly as it is typed.</param>
    public async Task<CommandResult> TypeAsync(string line)
    {
        var kept = Path.Combine(Path.GetTempPath(), $"sluice-place-{Guid.NewGuid():N}");
        // script(1) makes the terminal, and is slow to end where nothing reads what was typed.
        var asks = line.StartsWith("sluice trust ", StringComparison.Ordinal);
        string[] program = asks ? ["script", "-qec", "eval \"$TYPED\"", "/dev/null"] : ["bash", "-c", "eval \"$TYPED\""];
        var typed = Bash([$"TYPED=trap 'env -0 >{kept}' EXIT\n{line}"], program);
        var result = await (typed with { Input = asks ? "y\n" : null }).RunAsync();
        Keep(kept);
        return result;
    }

    /// <summary>Gives the home folder and everything in it to the user.</summary>
    public async Task OwnAsync(string folder)
    {
        if (user is not null && Environment.IsPrivilegedProcess)
            (await new Command("chown", "-R", $"{user}:", folder).RunAsync()).OrThrow("chown");
    }

    private static string SearchPath() =>
        $"{Path.GetDirectoryName(Testing.Servers.SluiceProgram.Find())}:{Environment.GetEnvironmentVariable("PATH")}";

    private Command Bash(string[] overrides, params string[] program)
    {
        string[] arguments = ["-i", "-C", Folder, .. _variables.Select(one => $"{one.Key}={one.Value}"), .. overrides, .. program];
        return user is not null && Environment.IsPrivilegedProcess
            ? new Command("runuser", ["-u", user, "--", "env", .. arguments])
            : new Command("env", arguments);
    }

    private void Keep(string file)
    {
        var exported = File.ReadAllText(file).Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split('=', 2));
        _variables.Clear();
        // Variables of the shell and of libfaketime that hold for their own processes only.
        foreach (var one in exported.Where(one => one[0] is not ("_" or "SHLVL" or "PWD" or "OLDPWD" or "TYPED" or "FAKETIME_SHARED")))
            _variables[one[0]] = one[1];
        File.Delete(file);
    }
}
