using PgQuery;
using Sluice.Engine.DuckDb.Dialect.Names;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Sources;

/// <summary>A function in FROM that returns one value is a table of one row (manual, 7.2.1.4); DuckDB takes table functions only.</summary>
internal sealed class ScalarTableRule : IRule
{
    public Kind Kind => Kind.RangeFunction;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var source = node.RangeFunction;
        if (source.Functions.Count != 1 || source.Coldeflist.Count > 0 || source.Functions[0].List is not { } list || (list.Items.Count > 1 && list.Items[1].NodeCase != Kind.None))
            return null;
        var value = list.Items[0];
        if (value.FuncCall is { } call && (!PgNodes.IsBuiltIn(call.Funcname, out var function) || !SetFunctions.IsScalar(function)))
            return null;
        var name = TargetNames.Of(new ResTarget { Val = value }) ?? TargetNames.Unknown;
        var select = new SelectStmt { Op = SetOperation.SetopNone, LimitOption = LimitOption.Default };
        select.TargetList.Add(new Node { ResTarget = new ResTarget { Name = "value", Val = value } });
        if (source.Ordinality)
            select.TargetList.Add(new Node { ResTarget = new ResTarget { Name = "ordinality", Val = PgNodes.Cast(PgNodes.Constant(1), "int8") } });
        var alias = source.Alias ?? new Alias { Aliasname = name };
        if (alias.Colnames.Count == 0)
            alias.Colnames.Add(PgNodes.Text(alias.Aliasname));
        return new Node { RangeSubselect = new RangeSubselect { Lateral = true, Subquery = new Node { SelectStmt = select }, Alias = alias } };
    }
}
