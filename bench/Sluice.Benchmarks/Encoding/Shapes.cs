namespace Sluice.Benchmarks.Encoding;

/// <summary>Select lists over i, whose values no processor can foretell.</summary>
internal static class Shapes
{
    /// <summary>The sixteen columns of TPC-H's lineitem, of its types and lengths.</summary>
    public static string LineItem { get; } = string.Join(
        ", ",
        Whole(1, 6_000_000), Whole(2, 200_000), Whole(3, 10_000), $"({Whole(4, 7)} + 1)::int",
        $"({Whole(5, 50)} + 1)::decimal(15, 2)", Cents(6, 10_500_000), Cents(7, 11), Cents(8, 9),
        OneOf(9, "A", "N", "R"), OneOf(10, "F", "O"), Day(11), Day(12), Day(13),
        OneOf(14, "COLLECT COD", "DELIVER IN PERSON", "NONE", "TAKE BACK RETURN"),
        OneOf(15, "AIR", "FOB", "MAIL", "RAIL", "REG AIR", "SHIP", "TRUCK"),
        Words(16));

    /// <summary>One column by the name of its type.</summary>
    public static string Of(string type) => type switch
    {
        "int8" => Whole(1, 6_000_000),
        "numeric" => Cents(1, 10_500_000),
        "date" => Day(1),
        "timestamp" => $"timestamp '1992-01-01' + {Whole(1, 1_000_000)} * interval '61 seconds'",
        "float8" => $"{Whole(1, 1_000_000)} / 7.0::float8",
        "text" => Words(1),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    private static string Whole(int salt, int below) => $"((i + {salt}) * 2654435761 % 1000000007 % {below})";

    private static string Cents(int salt, int below) => $"({Whole(salt, below)}::decimal(15, 2) * 0.01)::decimal(15, 2)";

    private static string Day(int salt) => $"date '1992-01-01' + {Whole(salt, 2500)}::int";

    private static string Words(int salt) => $"substr('carefully final deposits sleep furiously bold ideas', 1, (10 + {Whole(salt, 34)})::int)";

    private static string OneOf(int salt, params string[] words) =>
        $"(array[{string.Join(", ", words.Select(word => $"'{word}'"))}])[({Whole(salt, words.Length)} + 1)::int]";
}
