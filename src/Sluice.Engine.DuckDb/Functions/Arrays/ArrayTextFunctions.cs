using Sluice.Engine.Columns;
using Sluice.Engine.DuckDb.Functions.Registration;
using Sluice.Engine.DuckDb.Functions.Values;
using Sluice.Engine.DuckDb.Functions.Vectors;
using Sluice.Engine.Types;

namespace Sluice.Engine.DuckDb.Functions.Arrays;

/// <summary>Arrays to text and back (manual, 9.19 and 9.4).</summary>
internal static class ArrayTextFunctions
{
    private static readonly SqlType Text = SqlType.Text;

    public static IEnumerable<ScalarFunction> All =>
    [
        new("pg_fn_array_to_string", [SqlType.Any, Text], Text, (args, result) => Join(args, null, result)),
        new("pg_fn_array_to_string", [SqlType.Any, Text, Text], Text, (args, result) =>
        {
            if (!args.IsNull(0) && !args.IsNull(1))
                Join(args, args.IsNull(2) ? null : args.Text(2), result);
        }) { SeesNulls = true },
        new("string_to_array", [Text, Text], SqlType.ListOf(Text), (args, result) =>
        {
            if (!args.IsNull(0))
                result.SetTexts(Split(args.Text(0), args.IsNull(1) ? null : args.Text(1), null));
        }) { SeesNulls = true },
        new("string_to_array", [Text, Text, Text], SqlType.ListOf(Text), (args, result) =>
        {
            if (!args.IsNull(0))
                result.SetTexts(Split(args.Text(0), args.IsNull(1) ? null : args.Text(1), args.IsNull(2) ? null : args.Text(2)));
        }) { SeesNulls = true },
        new("pg_fn_array_dims", [SqlType.Any], Text, (args, result) =>
        {
            var sizes = Sizes(args);
            if (sizes.Count > 0)
                result.SetText(string.Concat(sizes.Select(size => $"[1:{size}]")));
        }),
        new("pg_fn_array_ndims", [SqlType.Any], SqlType.Int4, (args, result) =>
        {
            if (Sizes(args) is { Count: > 0 } sizes)
                result.Set(sizes.Count);
        }),
        new("pg_fn_array_length", [SqlType.Any, SqlType.Int4], SqlType.Int4, (args, result) =>
        {
            var sizes = Sizes(args);
            if (args.Int32(1) >= 1 && args.Int32(1) <= sizes.Count)
                result.Set(sizes[args.Int32(1) - 1]);
        }),
        new("pg_fn_array_cardinality", [SqlType.Any], SqlType.Int4, (args, result) =>
            result.Set(Sizes(args) is { Count: > 0 } sizes ? sizes.Aggregate(1, (product, size) => product * size) : 0)),
    ];

    private static void Join(Arguments args, string? nullText, ResultWriter result)
    {
        var parts = new List<string>();
        if (args.Type(0) is { Kind: TypeKind.List or TypeKind.Array } type)
            Collect(args.Column(0, type), args.Row, nullText, parts);
        result.SetText(string.Join(args.Text(1), parts));
    }

    private static void Collect(ColumnVector column, int row, string? nullText, List<string> parts)
    {
        var (first, count) = ArrayOutput.Range(column, row);
        var elements = column.Child(0);
        for (var i = first; i < first + count; i++)
        {
            if (ValueText.IsNull(elements, i))
            {
                if (nullText is not null)
                    parts.Add(nullText);
            }
            else if (elements.Type.Kind is TypeKind.List or TypeKind.Array)
            {
                Collect(elements, i, nullText, parts);
            }
            else
            {
                parts.Add(ValueText.Of(elements, i));
            }
        }
    }

    /// <summary>Elements in each dimension; none for an empty array.</summary>
    private static List<int> Sizes(Arguments args)
    {
        var sizes = new List<int>();
        if (args.Type(0) is not { Kind: TypeKind.List or TypeKind.Array } type)
            return sizes;
        var column = args.Column(0, type);
        var row = args.Row;
        while (true)
        {
            var (first, count) = ArrayOutput.Range(column, row);
            if (count == 0)
                return [];
            sizes.Add(count);
            column = column.Child(0);
            row = first;
            if (column.Type.Kind is not (TypeKind.List or TypeKind.Array) || ValueText.IsNull(column, row))
                return sizes;
        }
    }

    private static List<string?> Split(string text, string? separator, string? nullText)
    {
        if (text.Length == 0)
            return [];
        IEnumerable<string> parts = separator switch
        {
            null => text.EnumerateRunes().Select(rune => rune.ToString()),
            "" => [text],
            _ => text.Split(separator),
        };
        return [.. parts.Select(part => part == nullText ? null : part)];
    }
}
