using PgQuery;
using Sluice.Protocol.Errors;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Checks;

/// <summary>Lengths and precisions that no type has (manual, 8.1.2 and 8.3).</summary>
internal sealed class TypeModifierCheck : ICheck
{
    private const int MaximumPrecision = 1000;

    public Kind Kind => Kind.TypeName;

    public CheckFault? Find(Node node, IReadOnlyList<Node> ancestors)
    {
        var type = node.TypeName;
        if (type.Typmods.Count == 0 || !PgNodes.IsBuiltIn(type.Names, out var name) || Constants.IntegerOf(type.Typmods[0]) is not { } modifier)
            return null;
        return name switch
        {
            "varchar" or "bpchar" when modifier < 1 =>
                new CheckFault(SqlStates.InvalidParameterValue, $"length for type {(name == "bpchar" ? "char" : name)} must be at least 1", type.Location),
            "numeric" when modifier is < 1 or > MaximumPrecision =>
                new CheckFault(SqlStates.InvalidParameterValue, $"NUMERIC precision {modifier} must be between 1 and {MaximumPrecision}", type.Location),
            _ => null,
        };
    }
}
