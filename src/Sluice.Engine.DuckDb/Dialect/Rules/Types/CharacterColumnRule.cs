using PgQuery;
using Sluice.Engine.DuckDb.Aliases;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Types;

/// <summary>A column of varchar(n), char(n) or either without a length keeps its type (manual, 8.3); DuckDB's are text of any length. Of an array's elements it is not kept. Casts: <see cref="PrecisionRule"/>.</summary>
internal sealed class CharacterColumnRule : IRule
{
    public Kind Kind => Kind.ColumnDef;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        if (node.ColumnDef.TypeName is not { ArrayBounds.Count: 0 } type || !PgNodes.IsBuiltIn(type.Names, out var name) || name is not (LimitedTypes.VarChar or LimitedTypes.BpChar))
            return null;
        type.Names.Clear();
        type.Names.Add(PgNodes.Text(LimitedTypes.EngineName(name, LengthOf(type))));
        type.Typmods.Clear();
        return node;
    }

    /// <summary>0 where there is none.</summary>
    public static int LengthOf(TypeName type) => type.Typmods.Count == 1 ? type.Typmods[0].AConst?.Ival?.Ival ?? 0 : 0;
}
