using Sluice.Engine.Columns;
using Sluice.Engine.DuckDb.Functions.Registration;
using Sluice.Engine.DuckDb.Functions.Values;
using Sluice.Engine.DuckDb.Functions.Vectors;
using Sluice.Engine.DuckDb.Native;

namespace Sluice.Engine.DuckDb.Functions.Casts;

/// <summary>Array literals (manual, 8.15.2): '{1,2,NULL}'::int[] and back. Two dimensions are lists of lists.</summary>
internal static class ArrayCasts
{
    // Decimals have as many types as digits; those of the usual scales are known here, others stay DuckDB's.
    private static readonly SqlType[] Elements =
    [
        SqlType.Bool, SqlType.Int2, SqlType.Int4, SqlType.Int8, SqlType.Float4, SqlType.Float8, SqlType.Date, SqlType.Time,
        SqlType.Timestamp, SqlType.TimestampTz, SqlType.Interval, SqlType.Uuid, SqlType.Bytea, SqlType.Json, SqlType.HugeInt, SqlType.UInt4,
        SqlType.OfAlias("oid"), SqlType.OfAlias("name"), SqlType.OfAlias("regclass"), SqlType.OfAlias("regtype"), SqlType.OfAlias("aclitem"),
        .. Enumerable.Range(1, 38).SelectMany(width => Enumerable.Range(0, Math.Min(width, 12) + 1).Select(scale => SqlType.Numeric((byte)width, (byte)scale))),
        SqlType.Text,
    ];

    public static IEnumerable<CastFunction> All => Elements.SelectMany(Casts);

    private static IEnumerable<CastFunction> Casts(SqlType element)
    {
        var list = SqlType.ListOf(element);
        var nested = SqlType.ListOf(list);
        yield return new CastFunction(list, SqlType.Text, Write);
        yield return new CastFunction(nested, SqlType.Text, Write);
        if (ElementInput.Of(element) is not { } input)
            yield break;
        yield return new CastFunction(SqlType.Text, list, (args, result) => Read(ArrayLiteral.Read(args.Text(0)), 1, input, result));
        yield return new CastFunction(SqlType.Text, nested, (args, result) => Read(ArrayLiteral.Read(args.Text(0)), 2, input, result));
    }

    private static void Write(Arguments args, ResultWriter result)
    {
        var type = args.Type(0) ?? throw new InvalidOperationException("a list without a form");
        result.SetText(ArrayOutput.Of(args.Column(0, type), args.Row));
    }

    private static void Read(ArrayLiteral literal, int dimensions, Action<string, ResultWriter> input, ResultWriter result)
    {
        if (literal.Items.Count > 0 && literal.Dimensions != dimensions)
            throw literal.WrongDimensions(dimensions);
        Fill(literal, dimensions, input, result);
    }

    private static void Fill(ArrayLiteral literal, int dimensions, Action<string, ResultWriter> input, ResultWriter result)
    {
        var elements = result.BeginList(literal.Items.Count, out var first);
        for (var i = 0; i < literal.Items.Count; i++)
        {
            elements.Begin(first + i);
            if (literal.Items[i] is ArrayLiteral inner)
                Fill(inner, dimensions - 1, input, elements);
            else if (literal.Items[i] is string text)
                input(text, elements);
            elements.End();
        }
    }
}
