using System.Text.RegularExpressions;
using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Types;

/// <summary>interval '1' year: a number without a unit is of the last field named (manual, 8.5.4). DuckDB takes it for seconds.</summary>
internal sealed partial class IntervalFieldRule : IRule
{
    // PostgreSQL numbers the fields by bits; the last one that is set is the smallest.
    private static readonly (int Bit, string Unit)[] Fields = [(1 << 12, "second"), (1 << 11, "minute"), (1 << 10, "hour"), (1 << 3, "day"), (1 << 1, "month"), (1 << 2, "year")];

    public Kind Kind => Kind.TypeCast;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var cast = node.TypeCast;
        var type = cast.TypeName;
        if (type.Typmods.Count != 1 || type.Typmods[0].AConst?.Ival is not { } fields || !PgNodes.IsBuiltIn(type.Names, out var name) || name != "interval")
            return null;
        if (cast.Arg.AConst?.Sval is not { } text || !Number().IsMatch(text.Sval))
            return null;
        var unit = Array.Find(Fields, field => (fields.Ival & field.Bit) != 0).Unit;
        if (unit is null)
            return null;
        cast.Arg.AConst.Sval.Sval = $"{text.Sval.Trim()} {unit}";
        type.Typmods.Clear();
        return node;
    }

    [GeneratedRegex(@"^\s*[+-]?[0-9]+(\.[0-9]+)?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
