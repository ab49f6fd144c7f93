using System.Text;
using Sluice.Protocol.Errors;

namespace Sluice.Server.Settings;

/// <summary>Gives a session the parameters of its startup message, those in <c>options</c> among them (protocol, StartupMessage).</summary>
internal static class StartupOptions
{
    /// <summary>Sets them all; names that are no run-time parameters (user, database, …) are passed over.</summary>
    /// <exception cref="PgErrorException">FATAL, with the state and wording SET would give.</exception>
    public static void Apply(SessionSettings settings, IEnumerable<KeyValuePair<string, string>> parameters)
    {
        try
        {
            var direct = new List<KeyValuePair<string, string>>();
            foreach (KeyValuePair<string, string> parameter in parameters)
            {
                if (parameter.Key == "options") ApplyOptions(settings, parameter.Value);
                else if (!IsAddressing(parameter.Key)) direct.Add(parameter);
            }

            // What the message names outright counts more than its options.
            foreach ((string name, string value) in direct) settings.SetAtStartup(name, value);
        }
        catch (PgErrorException e)
        {
            throw (e.Error with { Severity = Severity.Fatal }).ToException();
        }
    }

    private static bool IsAddressing(string name) =>
        name is "user" or "database" or "replication" || name.StartsWith("_pq_.", StringComparison.Ordinal);

    private static void ApplyOptions(SessionSettings settings, string options)
    {
        List<string> arguments = Split(options);
        for (int i = 0; i < arguments.Count; i++)
        {
            string argument = arguments[i];
            string assignment =
                argument.StartsWith("--", StringComparison.Ordinal) && argument.Length > 2 ? argument[2..]
                : argument == "-c" && i + 1 < arguments.Count ? arguments[++i]
                : argument.StartsWith("-c", StringComparison.Ordinal) && argument.Length > 2 ? argument[2..]
                : throw Invalid(argument);
            int equals = assignment.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0) throw NoValue(argument, assignment);
            settings.SetAtStartup(assignment[..equals].Replace('-', '_'), assignment[(equals + 1)..]);
        }
    }

    /// <summary>Cuts at blanks; a backslash takes the next char as it is.</summary>
    private static List<string> Split(string options)
    {
        var arguments = new List<string>();
        var argument = new StringBuilder();
        bool begun = false;
        for (int i = 0; i < options.Length; i++)
        {
            char c = options[i];
            if (char.IsWhiteSpace(c))
            {
                if (begun) arguments.Add(argument.ToString());
                argument.Clear();
                begun = false;
                continue;
            }

            begun = true;
            if (c == '\\' && i + 1 < options.Length) argument.Append(options[++i]);
            else if (c != '\\') argument.Append(c);
        }

        if (begun) arguments.Add(argument.ToString());
        return arguments;
    }

    private static PgErrorException NoValue(string argument, string assignment) =>
        PgError.Error(
            SqlStates.SyntaxError,
            argument.StartsWith("--", StringComparison.Ordinal) ? $"--{assignment} requires a value" : $"-c {assignment} requires a value").ToException();

    private static PgErrorException Invalid(string argument) =>
        (PgError.Error(SqlStates.SyntaxError, $"invalid command-line argument for server process: {argument}") with
        {
            Hint = "Give run-time parameters as -c name=value or --name=value.",
        }).ToException();
}
