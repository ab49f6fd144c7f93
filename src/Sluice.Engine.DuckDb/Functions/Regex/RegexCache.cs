using System.Text.RegularExpressions;
using DotNetRegex = System.Text.RegularExpressions.Regex;

namespace Sluice.Engine.DuckDb.Functions.Regex;

/// <summary>The pattern compiled last on this thread: a statement asks for the same one row after row.</summary>
internal static class RegexCache
{
    // Patterns are read by recursion into their groups.
    private const int MostGroups = 200;

    // Only patterns that need backtracking can take long; no interrupt reaches them.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    [ThreadStatic]
    private static (string Pattern, string Flags, PgRegex Compiled)? _last;

    /// <param name="pattern">PostgreSQL's.</param>
    /// <param name="flags">i, c, n, s, x and so on, as the functions take them; g is the caller's business.</param>
    public static PgRegex Get(string pattern, string flags)
    {
        if (_last is { } last && last.Pattern == pattern && last.Flags == flags)
            return last.Compiled;
        var compiled = Compile(pattern, flags);
        _last = (pattern, flags, compiled);
        return compiled;
    }

    private static PgRegex Compile(string pattern, string flags)
    {
        if (pattern.AsSpan().Count('(') > MostGroups)
            throw RegexFaults.Invalid("too many groups");
        // A dot matches line feeds, and ^ and $ only the ends of the text, unless n says otherwise.
        var (options, literal) = Options(flags, RegexOptions.CultureInvariant | RegexOptions.Singleline);
        if (pattern.StartsWith("***=", StringComparison.Ordinal))
            (pattern, literal) = (pattern[4..], true);
        else if (pattern.StartsWith("***:", StringComparison.Ordinal))
            pattern = pattern[4..];
        pattern = Embedded(pattern, ref options);
        if (literal)
            return new PgRegex(Make(DotNetRegex.Escape(pattern), options & ~RegexOptions.IgnorePatternWhitespace), [], null);
        pattern = LongestFirst.Of(pattern);
        var source = new RegexSource(options.HasFlag(RegexOptions.Multiline), !options.HasFlag(RegexOptions.Singleline));
        var greed = Greediness.Of(pattern);
        var isMixed = greed.IsGreedy ? greed.HasLazy : greed.HasGreedy;
        var extent = Make(source.ToDotNet(pattern, isMixed ? greed.IsGreedy : null), options);
        if (!isMixed && greed.Branches.Count == 0)
            return new PgRegex(extent, [], null);
        // Which groups there are is the whole's business; an alternative that refers to one cannot be tried alone.
        var branches = greed.Branches.Exists(branch => RegexSource.RefersBack(pattern[branch]))
            ? []
            : greed.Branches.ConvertAll(branch => Make($"\\G(?:{source.ToDotNet(pattern[branch], true)})", options));
        return new PgRegex(extent, branches, isMixed || branches.Count > 0 ? Make($"\\A(?:{source.ToDotNet(pattern, null)})\\z", options) : null);
    }

    private static DotNetRegex Make(string source, RegexOptions options)
    {
        try
        {
            try
            {
                return new DotNetRegex(source, options | RegexOptions.NonBacktracking, Patience);
            }
            catch (NotSupportedException)
            {
                return new DotNetRegex(source, options, Patience);
            }
        }
        catch (RegexParseException e)
        {
            throw RegexFaults.Invalid(Detail(e.Error));
        }
    }

    /// <summary>(?i) at the front, PostgreSQL's way to give flags inside.</summary>
    private static string Embedded(string pattern, ref RegexOptions options)
    {
        if (!pattern.StartsWith("(?", StringComparison.Ordinal) || pattern.Length < 4 || !char.IsAsciiLetter(pattern[2]))
            return pattern;
        var close = pattern.IndexOf(')', StringComparison.Ordinal);
        if (close < 0)
            return pattern;
        options = Options(pattern[2..close], options).Options;
        return pattern[(close + 1)..];
    }

    private static (RegexOptions Options, bool IsLiteral) Options(string flags, RegexOptions options)
    {
        var literal = false;
        foreach (var flag in flags)
        {
            options = flag switch
            {
                'i' => options | RegexOptions.IgnoreCase,
                'c' => options & ~RegexOptions.IgnoreCase,
                'n' or 'm' => (options | RegexOptions.Multiline) & ~RegexOptions.Singleline,
                'p' => options & ~RegexOptions.Singleline,
                'w' => options | RegexOptions.Multiline,
                's' => options | RegexOptions.Singleline,
                'x' => options | RegexOptions.IgnorePatternWhitespace,
                'g' or 't' or 'e' or 'b' or 'q' => options,
                _ => throw RegexFaults.Flag(flag),
            };
            literal |= flag == 'q';
        }

        return (options, literal);
    }

    private static string Detail(RegexParseError error) => error switch
    {
        RegexParseError.InsufficientClosingParentheses or RegexParseError.InsufficientOpeningParentheses or RegexParseError.InvalidGroupingConstruct =>
            "parentheses () not balanced",
        RegexParseError.UnterminatedBracket => "brackets [] not balanced",
        RegexParseError.QuantifierAfterNothing or RegexParseError.NestedQuantifiersNotParenthesized => "quantifier operand invalid",
        RegexParseError.ReversedQuantifierRange or RegexParseError.QuantifierOrCaptureGroupOutOfRange => "invalid repetition count(s)",
        RegexParseError.ReversedCharacterRange or RegexParseError.ShorthandClassInCharacterRange => "invalid character range",
        RegexParseError.UndefinedNumberedReference => "invalid backreference number",
        _ => "invalid escape \\ sequence",
    };
}
