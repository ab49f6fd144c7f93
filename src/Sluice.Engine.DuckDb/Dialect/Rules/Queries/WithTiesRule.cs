using Google.Protobuf.Collections;
using PgQuery;
using Sluice.Protocol.Errors;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Queries;

/// <summary>
/// FETCH FIRST n ROWS WITH TIES (manual, SELECT) goes on while rows are equal to the n-th in the order. DuckDB has no such form: the limit
/// becomes the count of rows whose rank is within it, found by the same query once more.
/// </summary>
internal sealed class WithTiesRule : IRule
{
    private const string Rank = "rank of the row";

    public Kind Kind => Kind.SelectStmt;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var select = node.SelectStmt;
        if (select.LimitOption != LimitOption.WithTies)
            return null;
        if (select.Op != SetOperation.SetopNone || select.DistinctClause.Count > 0 || select.ValuesLists.Count > 0 || select.LimitOffset is not null)
            throw PgError.Error(SqlStates.FeatureNotSupported, "WITH TIES is supported for a plain SELECT without OFFSET only").ToException();
        select.LimitCount = new Node { SubLink = new SubLink { SubLinkType = SubLinkType.ExprSublink, Subselect = Count(select) } };
        select.LimitOption = LimitOption.Count;
        return node;
    }

    private static Node Count(SelectStmt select)
    {
        var ranked = select.Clone();
        ranked.TargetList.Clear();
        var rank = PgNodes.Call("rank");
        rank.FuncCall.Over = new WindowDef { FrameOptions = DefaultFrame };
        rank.FuncCall.Over.OrderClause.Add(select.SortClause.Select(sort => Key(sort, select.TargetList)));
        ranked.TargetList.Add(new Node { ResTarget = new ResTarget { Name = Rank, Val = rank } });
        ranked.SortClause.Clear();
        ranked.LimitCount = null;
        ranked.LimitOption = LimitOption.Default;
        var count = new SelectStmt { Op = SetOperation.SetopNone, LimitOption = LimitOption.Default };
        var all = PgNodes.Call("count");
        all.FuncCall.AggStar = true;
        count.TargetList.Add(new Node { ResTarget = new ResTarget { Val = all } });
        count.FromClause.Add(new Node { RangeSubselect = new RangeSubselect { Subquery = new Node { SelectStmt = ranked }, Alias = new Alias { Aliasname = "ranked" } } });
        var column = new ColumnRef();
        column.Fields.Add(PgNodes.Text(Rank));
        count.WhereClause = PgNodes.Operator("<=", new Node { ColumnRef = column }, select.LimitCount.Clone());
        return new Node { SelectStmt = count };
    }

    // FRAMEOPTION_DEFAULTS: RANGE between UNBOUNDED PRECEDING and CURRENT ROW.
    private const int DefaultFrame = 1058;

    // ORDER BY may name a result column or its number; a window's may not.
    private static Node Key(Node sort, RepeatedField<Node> targets)
    {
        var key = sort.Clone();
        var by = key.SortBy.Node;
        if (by.AConst?.Ival is { } number && number.Ival >= 1 && number.Ival <= targets.Count)
            key.SortBy.Node = targets[number.Ival - 1].ResTarget.Val.Clone();
        else if (by.ColumnRef is { Fields.Count: 1 } column && targets.FirstOrDefault(target => target.ResTarget.Name == column.Fields[0].String?.Sval) is { } named)
            key.SortBy.Node = named.ResTarget.Val.Clone();
        return key;
    }
}
