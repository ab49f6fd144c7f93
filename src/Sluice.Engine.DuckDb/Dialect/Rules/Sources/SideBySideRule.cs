using PgQuery;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Sources;

/// <summary>ROWS FROM (f(…), g(…)) and unnest(a, b) set the rows of sets side by side (manual, 7.2.1.4); in DuckDB a select of unnests does that.</summary>
internal sealed class SideBySideRule : IRule
{
    public Node.NodeOneofCase Kind => Node.NodeOneofCase.RangeFunction;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var source = node.RangeFunction;
        if (source.Ordinality || source.Coldeflist.Count > 0)
            return null;
        var calls = source.Functions.Select(function => function.List?.Items[0].FuncCall).ToArray();
        var arguments = calls.Sum(call => call is not null && IsUnnest(call) ? call.Args.Count : 1);
        if (arguments < 2 || !calls.All(call => call is not null && (IsUnnest(call) || IsSeries(call))))
            return null;
        var select = new SelectStmt { Op = SetOperation.SetopNone, LimitOption = LimitOption.Default };
        foreach (var call in calls)
        {
            foreach (var set in IsUnnest(call!) ? call!.Args.ToArray() : [new Node { FuncCall = call }])
                select.TargetList.Add(new Node { ResTarget = new ResTarget { Name = call!.Funcname[^1].String.Sval, Val = PgNodes.Call("unnest", set) } });
        }

        return new Node
        {
            RangeSubselect = new RangeSubselect
            {
                Lateral = true,
                Subquery = new Node { SelectStmt = select },
                Alias = source.Alias ?? new Alias { Aliasname = calls[0]!.Funcname[^1].String.Sval },
            },
        };
    }

    private static bool IsUnnest(FuncCall call) => PgNodes.IsBuiltIn(call.Funcname, out var name) && name == "unnest";

    private static bool IsSeries(FuncCall call) => PgNodes.IsBuiltIn(call.Funcname, out var name) && name == "generate_series";
}
