using Google.Protobuf.Collections;
using PgQuery;
using Sluice.Engine.DuckDb.Dialect.Names;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Queries;

/// <summary>A recursive query taken apart, to which columns are added that follow its rows (manual, 7.8.2).</summary>
internal sealed class RecursiveOrder
{
    private const string Start = "start of a recursive query";
    private const string Step = "step of a recursive query";

    private readonly SelectStmt _query;
    private readonly string[] _columns;
    private readonly string _self;
    private readonly List<string> _added = [];

    private RecursiveOrder(SelectStmt query, string[] columns, string self) => (_query, _columns, _self) = (query, columns, self);

    /// <returns>Null where the columns' names, or where the query names itself, cannot be seen in the tree.</returns>
    public static RecursiveOrder? Of(CommonTableExpr with)
    {
        if (with.Ctequery.SelectStmt is not { Op: SetOperation.SetopUnion, Larg: { } start, Rarg: { Op: SetOperation.SetopNone } step } query
            || Names(with, start) is not { } columns || step.TargetList.Count != columns.Length || step.TargetList.Any(target => ResultNames.IsStar(target.ResTarget)))
        {
            return null;
        }

        return step.FromClause.Select(source => Self(source, with.Ctename)).FirstOrDefault(name => name is not null) is { } self
            ? new RecursiveOrder(query, columns, self)
            : null;
    }

    /// <summary>Wraps both arms, so that what is added can be computed from the columns by their names.</summary>
    public void Wrap()
    {
        _query.Larg = Around(_query.Larg, Start);
        _query.Rarg = Around(_query.Rarg, Step);
    }

    /// <summary>Adds a column: its value in the first rows, and in those made of others from the column of the same name there.</summary>
    /// <param name="step">Gets what stands for the column in the row before.</param>
    public void Add(string name, Node start, Func<Node, Node> step)
    {
        _added.Add(name);
        Inner(_query.Rarg).TargetList.Add(new Node { ResTarget = new ResTarget { Val = Column(_self, name), Name = name } });
        _query.Rarg.FromClause[0].RangeSubselect.Alias.Colnames.Add(PgNodes.Text(name));
        _query.Larg.TargetList.Add(new Node { ResTarget = new ResTarget { Val = start, Name = name } });
        _query.Rarg.TargetList.Add(new Node { ResTarget = new ResTarget { Val = step(Column(Step, name)), Name = name } });
    }

    /// <summary>No row is made of one for which this column is of that value.</summary>
    public void Stop(Func<Node, Node> goesOn, string column)
    {
        var inner = Inner(_query.Rarg);
        var condition = goesOn(Column(_self, column));
        inner.WhereClause = inner.WhereClause is null ? condition : PgNodes.And(inner.WhereClause, condition);
    }

    /// <summary>An added column as it was in the row before.</summary>
    public static Node Before(string name) => Column(Step, name);

    /// <summary>The row of some columns, in the first rows or in the others.</summary>
    public static Node Row(RepeatedField<Node> columns, bool first) => PgNodes.Call("row", [.. columns.Select(column => Column(first ? Start : Step, column.String.Sval))]);

    /// <summary>All names the query has now.</summary>
    public IEnumerable<Node> ColumnNames => _columns.Concat(_added).Select(PgNodes.Text);

    private SelectStmt Around(SelectStmt arm, string name)
    {
        var outer = new SelectStmt { Op = SetOperation.SetopNone, LimitOption = LimitOption.Default };
        outer.TargetList.Add(_columns.Select(column => new Node { ResTarget = new ResTarget { Val = Column(name, column), Name = column } }));
        var alias = new Alias { Aliasname = name };
        alias.Colnames.Add(_columns.Select(PgNodes.Text));
        outer.FromClause.Add(new Node { RangeSubselect = new RangeSubselect { Subquery = new Node { SelectStmt = arm }, Alias = alias } });
        return outer;
    }

    private static SelectStmt Inner(SelectStmt wrapped) => wrapped.FromClause[0].RangeSubselect.Subquery.SelectStmt;

    private static Node Column(string relation, string name) => new() { ColumnRef = new ColumnRef { Fields = { PgNodes.Text(relation), PgNodes.Text(name) } } };

    private static string[]? Names(CommonTableExpr with, SelectStmt start)
    {
        while (start.Larg is { } left)
            start = left;
        var names = start.ValuesLists.Count > 0
            ? [.. Enumerable.Range(1, start.ValuesLists[0].List.Items.Count).Select(TargetNames.Column)]
            : start.TargetList.Select(target => NameOf(target.ResTarget)).ToArray();
        for (var i = 0; i < with.Aliascolnames.Count && i < names.Length; i++)
            names[i] = with.Aliascolnames[i].String.Sval;
        return names.Contains("") ? null : names;
    }

    private static string NameOf(ResTarget target) =>
        ResultNames.IsStar(target) ? "" : TargetNames.Of(target) ?? target.Val.ColumnRef.Fields[^1].String.Sval;

    /// <returns>What the query is called where it reads itself.</returns>
    private static string? Self(Node source, string name) => source.NodeCase switch
    {
        Kind.RangeVar when source.RangeVar.Relname == name && source.RangeVar.Schemaname.Length == 0 => source.RangeVar.Alias?.Aliasname ?? name,
        Kind.JoinExpr => Self(source.JoinExpr.Larg, name) ?? Self(source.JoinExpr.Rarg, name),
        _ => null,
    };
}
