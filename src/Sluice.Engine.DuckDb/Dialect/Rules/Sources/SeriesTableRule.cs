using PgQuery;
using Sluice.Sql.Parsing;
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

        if (call.Args.All(IsInteger))
            return Typed(source, value => PgNodes.Cast(value, "int4"));
        if (!call.Args.Any(argument => argument.NodeCase is Kind.AConst or Kind.TypeCast && !IsInteger(argument)))
        {
            // A parameter's type is found before anything of this is.
            return call.Args.Count is 2 or 3 && !call.Args.Any(argument => Parameters.AreIn(argument))
                ? Typed(source, value => PgNodes.Call("pg_fn_series_as", call.Args[0].Clone(), call.Args[1].Clone(), value))
                : null;
        }

        source.Functions[0].List.Items[0] = PgNodes.Call("unnest", new Node { FuncCall = SeriesArguments.Typed(call.Clone()) });
        source.Alias ??= new Alias { Aliasname = Name };
        if (source.Alias.Colnames.Count == 0)
            source.Alias.Colnames.Add(PgNodes.Text(source.Alias.Aliasname));
        return node;
    }

    private static Node Typed(RangeFunction source, Func<Node, Node> value)
    {
        var alias = source.Alias ?? new Alias { Aliasname = Name };
        var inner = source.Clone();
        inner.Alias = null;
        inner.Lateral = false;
        var select = new SelectStmt { Op = SetOperation.SetopNone, LimitOption = LimitOption.Default };
        select.TargetList.Add(new Node { ResTarget = new ResTarget { Name = Name, Val = value(Column(Name)) } });
        if (source.Ordinality)
            select.TargetList.Add(new Node { ResTarget = new ResTarget { Val = Column("ordinality") } });
        select.FromClause.Add(new Node { RangeFunction = inner });
        if (source.Alias is not null && alias.Colnames.Count == 0)
            alias.Colnames.Add(PgNodes.Text(alias.Aliasname));
        return new Node { RangeSubselect = new RangeSubselect { Lateral = true, Subquery = new Node { SelectStmt = select }, Alias = alias } };
    }

    private static Node Column(string name) => new() { ColumnRef = new ColumnRef { Fields = { PgNodes.Text(name) } } };

    private static bool IsInteger(Node node) =>
        node.AConst?.Ival is not null
        || (node.AExpr is { Kind: A_Expr_Kind.AexprOp, Lexpr: null } sign && sign.Name[^1].String.Sval == "-" && sign.Rexpr.AConst?.Ival is not null);

    private sealed class Parameters : TreeRewriter
    {
        private bool _found;

        public static bool AreIn(Node expression)
        {
            var parameters = new Parameters();
            parameters.Rewrite(expression);
            return parameters._found;
        }

        protected override Node Visit(Node node)
        {
            _found |= node.NodeCase is Kind.ParamRef or Kind.SubLink;
            return node;
        }
    }
}
