using PgQuery;
using Sluice.Protocol.Errors;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Queries;

/// <summary>SEARCH and CYCLE of a recursive query are short for columns that keep the path to each row (manual, 7.8.2.1 and 7.8.2.2).</summary>
internal sealed class SearchCycleRule : IRule
{
    public Kind Kind => Kind.CommonTableExpr;

    public bool Enter(Node node)
    {
        var with = node.CommonTableExpr;
        if (with.SearchClause is null && with.CycleClause is null)
            return false;
        if (RecursiveOrder.Of(with) is not { } query)
        {
            throw (PgError.Error(SqlStates.FeatureNotSupported, $"{(with.SearchClause is null ? "CYCLE" : "SEARCH")} is supported for a UNION of two SELECTs only, whose columns are named") with
            {
                Hint = "Write the columns' names behind the name of the query.",
            }).ToException();
        }

        query.Wrap();
        if (with.SearchClause is { } search)
            Search(query, search);
        if (with.CycleClause is { } cycle)
            Cycle(query, cycle);
        with.Aliascolnames.Clear();
        with.Aliascolnames.Add(query.ColumnNames);
        (with.SearchClause, with.CycleClause) = (null, null);
        return true;
    }

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors) => null;

    private static void Search(RecursiveOrder query, CTESearchClause search)
    {
        var columns = search.SearchColList;
        if (!search.SearchBreadthFirst)
        {
            query.Add(search.SearchSeqColumn, List(RecursiveOrder.Row(columns, first: true)), path => PgNodes.Call("list_append", path, RecursiveOrder.Row(columns, first: false)));
            return;
        }

        // The depth comes first, and then the columns.
        query.Add(
            search.SearchSeqColumn,
            PgNodes.Call("row", PgNodes.Cast(PgNodes.Constant(0), "int8"), RecursiveOrder.Row(columns, first: true)),
            before => PgNodes.Call(
                "row",
                PgNodes.Operator("+", PgNodes.Call("struct_extract", before, PgNodes.Constant(1)), PgNodes.Cast(PgNodes.Constant(1), "int8")),
                RecursiveOrder.Row(columns, first: false)));
    }

    private static void Cycle(RecursiveOrder query, CTECycleClause cycle)
    {
        var columns = cycle.CycleColList;
        var mark = cycle.CycleMarkValue ?? Truth(true);
        var usual = cycle.CycleMarkDefault ?? Truth(false);
        query.Add(cycle.CycleMarkColumn, usual.Clone(), _ =>
        {
            var marked = new CaseExpr { Defresult = usual.Clone() };
            var seen = PgNodes.Call("list_contains", RecursiveOrder.Before(cycle.CyclePathColumn), RecursiveOrder.Row(columns, first: false));
            marked.Args.Add(new Node { CaseWhen = new CaseWhen { Expr = seen, Result = mark.Clone() } });
            return new Node { CaseExpr = marked };
        });
        query.Add(cycle.CyclePathColumn, List(RecursiveOrder.Row(columns, first: true)), before => PgNodes.Call("list_append", before, RecursiveOrder.Row(columns, first: false)));
        query.Stop(before => PgNodes.Operator("<>", before, mark.Clone()), cycle.CycleMarkColumn);
    }

    private static Node List(Node item) => PgNodes.Call("list_value", item);

    private static Node Truth(bool value) => new() { AConst = new A_Const { Boolval = new PgQuery.Boolean { Boolval = value } } };
}
