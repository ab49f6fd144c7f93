using PgQuery;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Arrays;

/// <summary>'{1,2}'::int[] as ARRAY['1', '2']::int[]: DuckDB reads lists in brackets only.</summary>
internal sealed class ArrayTextRule : IRule
{
    public Node.NodeOneofCase Kind => Node.NodeOneofCase.TypeCast;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var cast = node.TypeCast;
        if (cast.TypeName.ArrayBounds.Count == 0 || cast.Arg.AConst?.Sval is not { } text)
            return null;
        if (ArrayLiteral.Elements(text.Sval) is { } elements)
        {
            cast.Arg = PgNodes.Array([.. elements.Select(element => element is null ? PgNodes.Null() : PgNodes.Constant(element))]);
            return node;
        }

        // Of more dimensions: a cast reads it, once the type has as many as the text. PostgreSQL's int[] is of any number of them.
        var dimensions = text.Sval.TakeWhile(letter => letter is '{' or ' ').Count(letter => letter == '{');
        if (dimensions != 2 || cast.TypeName.ArrayBounds.Count != 1)
            return null;
        cast.TypeName.ArrayBounds.Add(cast.TypeName.ArrayBounds[0].Clone());
        return node;
    }
}
