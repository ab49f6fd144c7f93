using Sluice.Engine.DuckDb.Catalog.Names;
using Sluice.Engine.DuckDb.Functions.Registration;
using Sluice.Engine.DuckDb.Lexing;

namespace Sluice.Engine.DuckDb.Catalog.Functions;

/// <summary>quote_ident and quote_literal (manual, 9.4).</summary>
internal static class QuotingFunctions
{
    public static IEnumerable<ScalarFunction> All { get; } =
    [
        new("pg_fn_quote_ident", [SqlType.Text], SqlType.Text, (arguments, result) => result.SetText(Identifiers.Quote(arguments.Text(0)))),
        new("pg_fn_quote_literal", [SqlType.Text], SqlType.Text, (arguments, result) => result.SetText(Literal(arguments.Text(0)))),
    ];

    // A backslash means itself whatever standard_conforming_strings is, in a literal that begins with E.
    private static string Literal(string text) =>
        text.Contains('\\', StringComparison.Ordinal)
            ? "E" + Quoting.Literal(text.Replace("\\", "\\\\", StringComparison.Ordinal))
            : Quoting.Literal(text);
}
