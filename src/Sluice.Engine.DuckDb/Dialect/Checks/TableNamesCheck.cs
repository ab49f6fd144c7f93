using Google.Protobuf.Collections;
using PgQuery;
using Sluice.Engine.DuckDb.Errors;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Checks;

/// <summary>What FROM lists must have different names (manual, 7.2.1.2); DuckDB minds only where a name is used.</summary>
internal sealed class TableNamesCheck : ICheck
{
    public Kind Kind => Kind.SelectStmt;

    public CheckFault? Find(Node node, IReadOnlyList<Node> ancestors)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return FirstTwice(node.SelectStmt.FromClause, seen) is { } name
            ? new CheckFault(EngineSqlStates.DuplicateAlias, $"table name \"{name}\" specified more than once")
            : null;
    }

    private static string? FirstTwice(RepeatedField<Node> sources, HashSet<string> seen)
    {
        foreach (var source in sources)
        {
            if (FirstTwice(source, seen) is { } name)
                return name;
        }

        return null;
    }

    private static string? FirstTwice(Node? source, HashSet<string> seen)
    {
        switch (source?.NodeCase)
        {
            // Tables of one name in two schemas are two.
            case Kind.RangeVar when source.RangeVar is { Alias: null, Schemaname: "" }:
                return seen.Add(source.RangeVar.Relname) ? null : source.RangeVar.Relname;
            case Kind.RangeVar when source.RangeVar.Alias is { } alias:
                return seen.Add(alias.Aliasname) ? null : alias.Aliasname;
            case Kind.RangeSubselect when source.RangeSubselect.Alias is { } alias:
                return seen.Add(alias.Aliasname) ? null : alias.Aliasname;
            // A join with a name of its own hides those in it.
            case Kind.JoinExpr when source.JoinExpr.Alias is { } alias:
                return seen.Add(alias.Aliasname) ? null : alias.Aliasname;
            case Kind.JoinExpr:
                return FirstTwice(source.JoinExpr.Larg, seen) ?? FirstTwice(source.JoinExpr.Rarg, seen);
            default:
                return null;
        }
    }
}
