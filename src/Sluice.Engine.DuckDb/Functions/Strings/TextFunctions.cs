using System.Text;
using Sluice.Engine.DuckDb.Functions.Registration;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Functions.Strings;

/// <summary>String functions that DuckDB lacks or has with other answers (manual, 9.4).</summary>
internal static class TextFunctions
{
    private static readonly SqlType Text = SqlType.Text;

    public static IEnumerable<ScalarFunction> All =>
    [
        new("initcap", [Text], Text, (args, result) => result.SetText(InitCap(args.Text(0)))),
        new("btrim", [Text], Text, (args, result) => result.SetText(args.Text(0).Trim(' '))),
        new("btrim", [Text, Text], Text, (args, result) => result.SetText(args.Text(0).Trim(args.Text(1).ToCharArray()))),
        new("unistr", [Text], Text, (args, result) => result.SetText(UnicodeEscapes.Read(args.Text(0)))),
        new("pg_fn_chr", [SqlType.Int4], Text, (args, result) => result.SetText(Character(args.Int32(0)))),
        new("pg_fn_split_part", [Text, Text, SqlType.Int8], Text, (args, result) => result.SetText(SplitPart(args.Text(0), args.Text(1), args.Int64(2)))),
        new("parse_ident", [Text], SqlType.ListOf(Text), (args, result) => result.SetTexts(IdentifierParts.Read(args.Text(0), strict: true))),
        new("parse_ident", [Text, SqlType.Bool], SqlType.ListOf(Text), (args, result) => result.SetTexts(IdentifierParts.Read(args.Text(0), args.Bool(1)))),
    ];

    private static string InitCap(string text)
    {
        var result = new StringBuilder(text.Length);
        var inWord = false;
        foreach (var rune in text.EnumerateRunes())
        {
            result.Append((inWord ? Rune.ToLowerInvariant(rune) : Rune.ToUpperInvariant(rune)).ToString());
            inWord = Rune.IsLetterOrDigit(rune);
        }

        return result.ToString();
    }

    private static string Character(int code)
    {
        if (code == 0)
            throw FunctionFaults.Of(SqlStates.ProgramLimitExceeded, "null character not permitted");
        return Rune.IsValid(code) ? new Rune(code).ToString() : throw FunctionFaults.Of(SqlStates.ProgramLimitExceeded, $"requested character too large for encoding: {code}");
    }

    private static string SplitPart(string text, string separator, long field)
    {
        if (field == 0)
            throw FunctionFaults.Parameter("field position must not be zero");
        var parts = separator.Length == 0 ? [text] : text.Split(separator);
        var index = field > 0 ? field - 1 : parts.Length + field;
        return index >= 0 && index < parts.Length && text.Length > 0 ? parts[index] : "";
    }
}
