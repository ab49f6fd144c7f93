using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Sources;

/// <summary>
/// FROM generate_series(1, 3) has integers (manual, 9.25); DuckDB's table function has BIGINT, and knows neither numeric nor quoted
/// constants: those take the list of the macro of that name.
/// </summary>
internal sealed class SeriesTableRule : IRule
{
    private const string Name = "generate_series";

    public Kind Kind => Kind.RangeFunction;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var source = node.RangeFunction;
        if (source.IsRowsfrom || source.Functions.Count != 1 || source.Functions[0].List?.Items[0].FuncCall is not { } call
            || !PgNodes.IsBuiltIn(call.Funcname, out var name) || name != Name)
        {
            return null;
        }

        if (!source.Ordinality && call.Args.All(IsInteger))
            return Integers(source);
        if (call.Args.All(IsInteger) || !call.Args.Any(argument => argument.NodeCase is Kind.AConst or Kind.TypeCast && !IsInteger(argument)))
            return null;
        source.Functions[0].List.Items[0] = PgNodes.Call("unnest", new Node { FuncCall = SeriesArguments.Typed(call.Clone()) });
        source.Alias ??= new Alias { Aliasname = Name };
        if (source.Alias.Colnames.Count == 0)
            source.Alias.Colnames.Add(PgNodes.Text(source.Alias.Aliasname));
        return node;
    }

    private static Node Integers(RangeFunction source)
    {
        var alias = source.Alias ?? new Alias { Aliasname = Name };
        var inner = source.Clone();
        inner.Alias = null;
        inner.Lateral = false;
        var column = new ColumnRef();
        column.Fields.Add(PgNodes.Text(Name));
        var select = new SelectStmt { Op = SetOperation.SetopNone, LimitOption = LimitOption.Default };
        select.TargetList.Add(new Node { ResTarget = new ResTarget { Name = Name, Val = PgNodes.Cast(new Node { ColumnRef = column }, "int4") } });
        select.FromClause.Add(new Node { RangeFunction = inner });
        if (source.Alias is not null && alias.Colnames.Count == 0)
            alias.Colnames.Add(PgNodes.Text(alias.Aliasname));
        return new Node { RangeSubselect = new RangeSubselect { Subquery = new Node { SelectStmt = select }, Alias = alias } };
    }

    private static bool IsInteger(Node node) =>
        node.AConst?.Ival is not null
        || (node.AExpr is { Kind: A_Expr_Kind.AexprOp, Lexpr: null } sign && sign.Name[^1].String.Sval == "-" && sign.Rexpr.AConst?.Ival is not null);
}
