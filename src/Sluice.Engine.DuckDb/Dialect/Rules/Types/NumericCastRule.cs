using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Types;

/// <summary>
/// numeric without digits keeps all of a value (manual, 8.1.2); DuckDB's keeps three after the point. Constants keep those they are written
/// with, integers none, and everything else has eleven, shown without zeros.
/// </summary>
internal sealed class NumericCastRule : IRule
{
    private const int MaxWidth = 38;

    public Kind Kind => Kind.TypeCast;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var type = node.TypeCast.TypeName;
        if (type.Typmods.Count > 0 || type.ArrayBounds.Count > 0 || !PgNodes.IsBuiltIn(type.Names, out var name) || name != "numeric")
            return null;
        var constant = node.TypeCast.Arg.AConst;
        if (constant is { Isnull: true })
            return null;
        if (constant is null || (constant.ValCase == A_Const.ValOneofCase.Ival && constant.Ival is null))
            return PgNodes.Call("numeric_of", node.TypeCast.Arg);
        var text = constant.ValCase switch
        {
            A_Const.ValOneofCase.Fval => constant.Fval.Fval,
            A_Const.ValOneofCase.Sval => constant.Sval.Sval.Trim(),
            _ => "",
        };
        if (text.Contains('e', StringComparison.OrdinalIgnoreCase))
            return PgNodes.Call("numeric_of", node.TypeCast.Arg);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        type.Typmods.Add(PgNodes.Constant(MaxWidth));
        type.Typmods.Add(PgNodes.Constant(point < 0 ? 0 : Math.Min(text.Length - point - 1, MaxWidth)));
        return node;
    }
}
