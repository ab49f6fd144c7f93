using PgQuery;
using Sluice.Engine.DuckDb.Aliases;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Types;

/// <summary>Casts to a type with a length or a precision that DuckDB's has not (Catalog/Macros/types_1_precision.sql).</summary>
internal sealed class PrecisionRule : IRule
{
    private const string Unlimited = AliasType.Prefix + LimitedTypes.BpChar;

    public Node.NodeOneofCase Kind => Node.NodeOneofCase.TypeCast;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var type = node.TypeCast.TypeName;
        if (type.Typmods.Count == 0 || type.ArrayBounds.Count > 0 || type.Typmods[0].AConst?.Ival is not { } modifier || !PgNodes.IsBuiltIn(type.Names, out var name))
            return null;
        switch (name)
        {
            case "timestamp" or "timestamptz" or "time" when modifier.Ival is >= 0 and < 6:
                return Limited(node, name + "_at", modifier.Ival);
            case "varchar":
                return Limited(node, "varchar_at", modifier.Ival);
            case "bpchar":
                // Padded where a client sees it, by its type or, where there is none of that length, by hand.
                return Limited(node, IsResult(ancestors) && LimitedTypes.EngineName(name, modifier.Ival) == Unlimited ? "char_out" : "char_at", modifier.Ival);
            case "timestamp" or "timestamptz" or "time" or "timetz":
                type.Typmods.Clear();
                return node;
            default:
                return null;
        }
    }

    private static Node Limited(Node cast, string macro, int modifier)
    {
        cast.TypeCast.TypeName.Typmods.Clear();
        return PgNodes.Call(macro, cast, PgNodes.Constant(modifier));
    }

    private static bool IsResult(IReadOnlyList<Node> ancestors) => ancestors.Count == 2 && ancestors[1].NodeCase == Node.NodeOneofCase.ResTarget;
}
