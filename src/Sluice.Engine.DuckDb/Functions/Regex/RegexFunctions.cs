using System.Text;
using System.Text.RegularExpressions;
using Sluice.Engine.DuckDb.Functions.Registration;
using Sluice.Engine.DuckDb.Functions.Vectors;

namespace Sluice.Engine.DuckDb.Functions.Regex;

/// <summary>The regexp_ functions (manual, 9.7.3). Alternatives within a group are tried in order, not for the longest match, as .NET does.</summary>
internal static class RegexFunctions
{
    private static readonly SqlType Text = SqlType.Text;
    private static readonly SqlType Int = SqlType.Int4;
    private static readonly SqlType Texts = SqlType.ListOf(Text);

    public static IEnumerable<ScalarFunction> All =>
    [
        .. WithFlags("regexp_match", [Text, Text], Texts, (args, flags, result) =>
        {
            if (flags.Contains('g', StringComparison.Ordinal))
                throw FunctionFaults.Parameter("regexp_match() does not support the \"global\" option", "Use the regexp_matches function instead.");
            if (Matches(args, flags).FirstOrDefault() is { } match)
                result.SetTexts(Captures(match));
        }),
        .. WithFlags("pg_fn_regexp_matches", [Text, Text], SqlType.ListOf(Texts), AllMatches),
        .. WithFlags("pg_fn_regexp_like", [Text, Text], SqlType.Bool, (args, flags, result) => result.Set(Compiled(args, flags).IsMatch(args.Text(0)))),
        .. WithFlags("pg_fn_regexp_split", [Text, Text], Texts, (args, flags, result) => result.SetTexts(RegexSplit.Of(args.Text(0), Compiled(args, flags)))),
        .. WithFlags("regexp_replace", [Text, Text, Text], Text, (args, flags, result) =>
            result.SetText(Replace(args, flags, 1, flags.Contains('g', StringComparison.Ordinal) ? 0 : 1))),
        .. WithFlags("regexp_replace", [Text, Text, Text, Int, Int], Text, (args, flags, result) => result.SetText(Replace(args, flags, args.Int32(3), args.Int32(4)))),
        new("regexp_replace", [Text, Text, Text, Int], Text, (args, result) => result.SetText(Replace(args, "", args.Int32(3), 1))),
        new("regexp_count", [Text, Text], Int, (args, result) => result.Set(Matches(args, "").Count())),
        .. WithFlags("regexp_count", [Text, Text, Int], Int, (args, flags, result) => result.Set(Matches(args, flags, args.Int32(2)).Count())),
        .. Position("regexp_instr", Int, flagsAt: 5, (args, match, result) => result.Set(match is null ? 0 : InstrOf(args, match))),
        .. Position("regexp_substr", Text, flagsAt: 4, (args, match, result) =>
        {
            if (Group(args, match, 5) is { Success: true } group)
                result.SetText(group.Value);
        }),
    ];

    private static void AllMatches(Arguments args, string flags, ResultWriter result)
    {
        var matches = Matches(args, flags).Take(flags.Contains('g', StringComparison.Ordinal) ? int.MaxValue : 1).Select(Captures).ToList();
        var rows = result.BeginList(matches.Count, out var first);
        for (var i = 0; i < matches.Count; i++)
        {
            rows.Begin(first + i);
            rows.SetTexts(matches[i]);
            rows.End();
        }
    }

    private static PgRegex Compiled(Arguments args, string flags) => RegexCache.Get(args.Text(1), flags);

    private static IEnumerable<Match> Matches(Arguments args, string flags, int start = 1)
    {
        if (start < 1)
            throw FunctionFaults.Parameter($"invalid value for parameter \"start\": {start}");
        var text = args.Text(0);
        return start - 1 > text.Length ? [] : Compiled(args, flags).Matches(text, start - 1);
    }

    private static List<string?> Captures(Match match) => match.Groups.Count == 1
        ? [match.Value]
        : [.. match.Groups.Values.Skip(1).Select(group => group.Success ? group.Value : null)];

    private static string Replace(Arguments args, string flags, int start, int which)
    {
        var (text, by) = (args.Text(0), args.Text(2));
        if (which < 0)
            throw FunctionFaults.Parameter($"invalid value for parameter \"n\": {which}");
        var result = new StringBuilder(text.Length);
        var (at, count) = (0, 0);
        foreach (var match in Matches(args, flags, start))
        {
            if (++count < which)
                continue;
            result.Append(text, at, match.Index - at);
            Expand(by, match, result);
            ValueLimits.Check(result.Length);
            at = match.Index + match.Length;
            if (count == which)
                break;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }

    private static void Expand(string by, Match match, StringBuilder result)
    {
        for (var i = 0; i < by.Length; i++)
        {
            if (by[i] != '\\' || i + 1 == by.Length)
                result.Append(by[i]);
            else if (by[++i] == '&')
                result.Append(match.Value);
            else if (by[i] is >= '1' and <= '9')
                result.Append(match.Groups[by[i] - '0'].Value);
            else
                result.Append(by[i] == '\\' ? "\\" : "\\" + by[i]);
        }
    }

    private static int InstrOf(Arguments args, Match match)
    {
        var end = args.Count > 4 ? args.Int32(4) : 0;
        if (end is not (0 or 1))
            throw FunctionFaults.Parameter($"invalid value for parameter \"endoption\": {end}");
        return Group(args, match, 6) is { Success: true } group ? group.Index + 1 + (end == 1 ? group.Length : 0) : 0;
    }

    private static System.Text.RegularExpressions.Group? Group(Arguments args, Match? match, int at) =>
        match is null ? null : args.Count > at && args.Int32(at) > 0 ? match.Groups[args.Int32(at)] : match;

    /// <summary>A function of text, pattern and then start, N and more, the flags among them; the match is the Nth, or none.</summary>
    private static IEnumerable<ScalarFunction> Position(string name, SqlType returns, int flagsAt, Action<Arguments, Match?, ResultWriter> body)
    {
        SqlType[] all = flagsAt == 5 ? [Text, Text, Int, Int, Int, Text, Int] : [Text, Text, Int, Int, Text, Int];
        for (var count = 2; count <= all.Length; count++)
        {
            yield return new ScalarFunction(name, all[..count], returns, (args, result) =>
            {
                var which = args.Count > 3 ? args.Int32(3) : 1;
                if (which < 1)
                    throw FunctionFaults.Parameter($"invalid value for parameter \"n\": {which}");
                var matches = Matches(args, args.Count > flagsAt ? args.Text(flagsAt) : "", args.Count > 2 ? args.Int32(2) : 1);
                body(args, matches.Skip(which - 1).FirstOrDefault(), result);
            });
        }
    }

    /// <summary>Both forms of a function: without flags, and with them last.</summary>
    private static IEnumerable<ScalarFunction> WithFlags(string name, SqlType[] parameters, SqlType returns, Action<Arguments, string, ResultWriter> body) =>
    [
        new(name, parameters, returns, (args, result) => body(args, "", result)),
        new(name, [.. parameters, Text], returns, (args, result) => body(args, args.Text(parameters.Length), result)),
    ];
}
