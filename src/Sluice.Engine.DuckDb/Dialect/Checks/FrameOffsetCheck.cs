using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Checks;

/// <summary>A window's frame begins and ends at offsets of zero and more (manual, 4.2.8).</summary>
internal sealed class FrameOffsetCheck : ICheck
{
    private const string InvalidPrecedingOrFollowingSize = "22013";

    public Kind Kind => Kind.WindowDef;

    public CheckFault? Find(Node node, IReadOnlyList<Node> ancestors)
    {
        var end = Constants.IntegerOf(node.WindowDef.StartOffset) < 0 ? "starting" : Constants.IntegerOf(node.WindowDef.EndOffset) < 0 ? "ending" : null;
        return end is null ? null : new CheckFault(InvalidPrecedingOrFollowingSize, $"frame {end} offset must not be negative");
    }
}
