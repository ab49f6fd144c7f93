using PgQuery;
using Sluice.Engine.DuckDb.Dialect.Names;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Sources;

/// <summary>FROM user is a table of the one value current_user (manual, 9.26 and 7.2.1.4); DuckDB takes no such word for a table.</summary>
internal sealed class ValueSourceRule : IRule
{
    public Node.NodeOneofCase Kind => Node.NodeOneofCase.RangeFunction;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var source = node.RangeFunction;
        if (source.IsRowsfrom || source.Ordinality || source.Functions.Count != 1 || source.Functions[0].List is not { } function || source.Coldeflist.Count > 0)
            return null;
        var value = function.Items[0];
        // Another rule may have put a call in its place already.
        var name = value.NodeCase == Node.NodeOneofCase.SqlvalueFunction ? SqlValueNames.Of(value.SqlvalueFunction.Op) : null;
        if (name is null)
            return null;
        // Named from outside: a name of its own would be what the word means inside.
        var alias = source.Alias ?? new Alias { Aliasname = name };
        if (alias.Colnames.Count == 0)
            alias.Colnames.Add(PgNodes.Text(alias.Aliasname));
        var select = new SelectStmt { Op = SetOperation.SetopNone, LimitOption = LimitOption.Default };
        select.TargetList.Add(new Node { ResTarget = new ResTarget { Val = value } });
        return new Node { RangeSubselect = new RangeSubselect { Subquery = new Node { SelectStmt = select }, Alias = alias } };
    }
}
