using PgQuery;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Sources;

/// <summary>
/// FROM generate_series(1, 3) g has a column g (manual, 7.2.1.4); in DuckDB g is the table only. Several arrays of one unnest stand side by
/// side, as does ROWS FROM: a select of unnests does that there.
/// </summary>
internal sealed class FunctionAliasRule : IRule
{
    public Node.NodeOneofCase Kind => Node.NodeOneofCase.RangeFunction;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var source = node.RangeFunction;
        if (source.Functions.Count != 1 || source.Functions[0].List?.Items[0].FuncCall is not { } call || !PgNodes.IsBuiltIn(call.Funcname, out var name))
            return null;
        if (name == "unnest" && call.Args.Count > 1 && !source.Ordinality)
            return SideBySide(source, call);
        if (source.Alias is not { Colnames.Count: 0 } alias || name is not ("generate_series" or "unnest" or "generate_subscripts" or "regexp_split_to_table" or "string_to_table"))
            return null;
        alias.Colnames.Add(PgNodes.Text(alias.Aliasname));
        return node;
    }

    private static Node SideBySide(RangeFunction source, FuncCall call)
    {
        var select = new SelectStmt { Op = SetOperation.SetopNone, LimitOption = LimitOption.Default };
        foreach (var argument in call.Args)
            select.TargetList.Add(new Node { ResTarget = new ResTarget { Name = "unnest", Val = PgNodes.Call("unnest", argument) } });
        return new Node
        {
            RangeSubselect = new RangeSubselect { Lateral = true, Subquery = new Node { SelectStmt = select }, Alias = source.Alias ?? new Alias { Aliasname = "unnest" } },
        };
    }
}
