using Sluice.Engine;
using Sluice.Engine.Columns;
using Sluice.Engine.Types;
using Sluice.Testing.Engine;

namespace Sluice.Benchmarks.Encoding;

/// <summary>A batch shaped like TPC-H's lineitem, without nulls, the same on every run.</summary>
internal static class LineItemBatch
{
    public const int Rows = 2048;

    private static readonly EngineType Money = new(TypeKind.Decimal) { Precision = 15, Scale = 2 };

    public static (RowBatch Batch, IReadOnlyList<ResultColumn> Columns) Create()
    {
        var random = new Random(1);
        ColumnVector[] vectors =
        [
            Numbers(TypeKind.Int64, () => random.NextInt64(1, 6_000_000)), Numbers(TypeKind.Int64, () => random.NextInt64(1, 200_000)),
            Numbers(TypeKind.Int64, () => random.NextInt64(1, 10_000)), Numbers(TypeKind.Int64, () => random.NextInt64(1, 8)),
            Amounts(() => random.NextInt64(100, 5_000)), Amounts(() => random.NextInt64(90_000, 10_500_000)), Amounts(() => random.NextInt64(0, 11)),
            Amounts(() => random.NextInt64(0, 9)), Texts(() => "R"), Texts(() => "F"), Days(), Days(), Days(), Texts(() => "DELIVER IN PERSON"),
            Texts(() => "TRUCK"), Texts(() => new string('x', random.Next(10, 44))),
        ];
        return (new ArrayBatch(vectors, Rows), [.. vectors.Select((vector, i) => new ResultColumn($"c{i}", vector.Type))]);

        ArrayVector Days() => ArrayVector.Of(TypeKind.Date, [.. Repeat(() => random.Next(8_035, 10_560))]);
    }

    private static ArrayVector Numbers(TypeKind kind, Func<long> next) => ArrayVector.Of(kind, [.. Repeat(next)]);

    private static ArrayVector Amounts(Func<long> next) => ArrayVector.Of<long>(Money, [.. Repeat(next).Select(value => (long?)value)]);

    private static ArrayVector Texts(Func<string> next) => ArrayVector.Texts([.. Repeat(next)]);

    private static IEnumerable<T> Repeat<T>(Func<T> next) => Enumerable.Range(0, Rows).Select(_ => next());
}
