using PgQuery;
using Sluice.Protocol.Errors;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Queries;

/// <summary>
/// GROUP BY DISTINCT leaves out grouping sets that are there already (manual, 7.2.4), which DuckDB has no word for: the product of all
/// ROLLUPs, CUBEs and GROUPING SETS is written out, each set once.
/// </summary>
internal sealed class GroupDistinctRule : IRule
{
    /// <summary>PostgreSQL's own bound.</summary>
    private const int MostSets = 4096;

    /// <summary>PostgreSQL's own bound for the elements of a CUBE.</summary>
    private const int MostCubed = 12;

    public Kind Kind => Kind.SelectStmt;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var select = node.SelectStmt;
        if (!select.GroupDistinct)
            return null;
        select.GroupDistinct = false;
        if (!select.GroupClause.Any(item => item.NodeCase == Kind.GroupingSet))
            return node;
        List<List<Node>> sets = [[]];
        foreach (var item in select.GroupClause)
            sets = Product(sets, Sets(item));
        select.GroupClause.Clear();
        select.GroupClause.Add(Of(GroupingSetKind.GroupingSetSets, Distinct(sets).Select(Written)));
        return node;
    }

    private static List<List<Node>> Product(List<List<Node>> left, List<List<Node>> right)
    {
        if (left.Count * right.Count > MostSets)
            throw PgError.Error(SqlStates.StatementTooComplex, $"too many grouping sets present (maximum {MostSets})").ToException();
        return [.. left.SelectMany(first => right.Select(second => (List<Node>)[.. first, .. second]))];
    }

    private static List<List<Node>> Sets(Node item)
    {
        if (item.NodeCase != Kind.GroupingSet)
            return [Columns(item)];
        var content = item.GroupingSet.Content;
        switch (item.GroupingSet.Kind)
        {
            case GroupingSetKind.GroupingSetEmpty:
                return [[]];
            case GroupingSetKind.GroupingSetRollup:
                return [.. Enumerable.Range(0, content.Count + 1).Select(dropped => content.SkipLast(dropped).SelectMany(Columns).ToList())];
            case GroupingSetKind.GroupingSetCube when content.Count > MostCubed:
                throw PgError.Error(SqlStates.TooManyColumns, $"CUBE is limited to {MostCubed} elements").ToException();
            case GroupingSetKind.GroupingSetCube:
                return [.. Enumerable.Range(0, 1 << content.Count).Reverse().Select(mask => content.Where((_, at) => (mask >> at & 1) != 0).SelectMany(Columns).ToList())];
            case GroupingSetKind.GroupingSetSets:
                return [.. content.SelectMany(Sets)];
            default:
                return [[.. content.SelectMany(Columns)]];
        }
    }

    // (a, b) is one element of a ROLLUP, of two columns.
    private static List<Node> Columns(Node element) => element.RowExpr is { } row ? [.. row.Args] : [element];

    private static IEnumerable<List<Node>> Distinct(List<List<Node>> sets) =>
        sets.DistinctBy(set => string.Join('\n', set.Select(SameNode.Key).Distinct().Order(StringComparer.Ordinal)));

    private static Node Written(List<Node> set) => set.Count == 0
        ? Of(GroupingSetKind.GroupingSetEmpty, [])
        : new Node { RowExpr = new RowExpr { Args = { set.Select(column => column.Clone()) }, RowFormat = CoercionForm.CoerceImplicitCast } };

    private static Node Of(GroupingSetKind kind, IEnumerable<Node> content) => new() { GroupingSet = new GroupingSet { Kind = kind, Content = { content } } };
}
