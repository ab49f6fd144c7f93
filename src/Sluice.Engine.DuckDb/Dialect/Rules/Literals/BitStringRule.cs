using PgQuery;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Literals;

/// <summary>B'101' and X'1F' are bit strings (manual, 4.1.2.5); DuckDB takes them for text that begins with the letter.</summary>
internal sealed class BitStringRule : IRule
{
    public Node.NodeOneofCase Kind => Node.NodeOneofCase.AConst;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        if (node.AConst.Bsval?.Bsval is not { Length: > 0 } text)
            return null;
        var bits = text[0] is 'x' or 'X' ? string.Concat(text.Skip(1).Select(OfHex)) : text[1..];
        return PgNodes.Cast(PgNodes.Constant(bits), "bit");
    }

    private static string OfHex(char digit) => Convert.ToString(Convert.ToInt32(digit.ToString(), 16), 2).PadLeft(4, '0');
}
