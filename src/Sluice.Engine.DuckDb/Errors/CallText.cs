namespace Sluice.Engine.DuckDb.Errors;

/// <summary>A call that matched no function, in PostgreSQL's words.</summary>
internal static class CallText
{
    /// <summary>From "abs(VARCHAR, INTEGER)": "function abs(text, integer) does not exist"; from "+(DATE, DATE)" the operator's form.</summary>
    public static string NotFound(string call)
    {
        var open = call.IndexOf('(', StringComparison.Ordinal);
        if (open < 0 || !call.EndsWith(')'))
            return $"function {call} does not exist";
        var name = call[..open];
        var arguments = Arguments(call);
        if (name.Length > 0 && !char.IsLetter(name[0]) && name[0] is not ('_' or '"'))
        {
            return arguments.Length == 2
                ? $"operator does not exist: {arguments[0]} {name} {arguments[1]}"
                : $"operator does not exist: {name} {string.Join(", ", arguments)}";
        }

        return $"function {name}({string.Join(", ", arguments)}) does not exist";
    }

    /// <summary>PostgreSQL's name of the first argument's type.</summary>
    public static string FirstArgument(string call) => Arguments(call) is [var first, ..] ? first : "unknown";

    /// <summary>Whether every argument is a literal of no type yet, so that several functions fit equally badly.</summary>
    public static bool IsOfUnknowns(string call) => Arguments(call) is { Length: > 0 } arguments && arguments.All(type => type == "unknown");

    /// <summary>Whether a function among the candidates, one "name(TYPE, …) -> TYPE" after another, takes as many arguments.</summary>
    public static bool FitsInNumber(string call, string candidates)
    {
        var count = Arguments(call).Length;
        foreach (var signature in candidates.Split(" -> "))
        {
            var open = signature.IndexOf('(', StringComparison.Ordinal);
            var close = signature.LastIndexOf(')');
            if (open < 0 || close < open)
                continue;
            var parameters = signature[(open + 1)..close];
            if (parameters.Contains("...", StringComparison.Ordinal) || (parameters.Length == 0 ? 0 : Split(parameters).Count) == count)
                return true;
        }

        return candidates.Length == 0;
    }

    private static string[] Arguments(string call)
    {
        var open = call.IndexOf('(', StringComparison.Ordinal);
        return open < 0 || !call.EndsWith(')') ? [] : [.. Split(call[(open + 1)..^1]).Select(Wording.TypeName)];
    }

    private static List<string> Split(string arguments)
    {
        var parts = new List<string>();
        int depth = 0, start = 0;
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] is '(' or '[')
            {
                depth++;
            }
            else if (arguments[i] is ')' or ']')
            {
                depth--;
            }
            else if (arguments[i] == ',' && depth == 0)
            {
                parts.Add(arguments[start..i]);
                start = i + 1;
            }
        }

        if (arguments.Length > start)
            parts.Add(arguments[start..]);
        return parts;
    }
}
