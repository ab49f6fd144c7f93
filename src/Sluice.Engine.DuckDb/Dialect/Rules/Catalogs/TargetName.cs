using PgQuery;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Catalogs;

/// <summary>A column that becomes an expression is still called as the client called it.</summary>
internal static class TargetName
{
    /// <param name="ancestors">The nodes above the column.</param>
    public static void Keep(string column, IReadOnlyList<Node> ancestors)
    {
        if (ancestors.Count > 0 && ancestors[^1].ResTarget is { Name: "" } target)
            target.Name = column;
    }
}
