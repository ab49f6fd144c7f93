using System.Text.RegularExpressions;
using PgQuery;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Queries;

/// <summary>Whether two expressions are the same, wherever they stand.</summary>
internal static partial class SameNode
{
    public static string Key(Node node) => Location().Replace(node.ToString(), "");

    [GeneratedRegex("""
        ,? ?"location": ?[0-9]+
        """)]
    private static partial Regex Location();
}
