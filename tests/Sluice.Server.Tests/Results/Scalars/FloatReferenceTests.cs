using Sluice.Engine.Types;
using Sluice.Server.Results;

namespace Sluice.Server.Tests.Results.Scalars;

public sealed class FloatReferenceTests(PostgresReference postgres) : ReferenceTests(postgres)
{
    private static readonly double[] Edges =
    [
        0, -0.0, 1, -1, 0.1, 1.0 / 3, double.MaxValue, double.MinValue, double.Epsilon, -double.Epsilon, 2.2250738585072014e-308,
        2.2250738585072011e-308, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 999999999999999, 1e15, 1e14, 123456789012345678,
        0.0001, 0.00001, 0.00012345, 9007199254740991, 9007199254740992, 9007199254740993, 9007199254740994, 1e22, 1e23, -1e23, 5e-324, 1.5, 2.5,
    ];

    [Fact]
    public Task Float8_is_the_shortest_text() => AssertSameAsync(TypeKind.Float64, [.. Edges, .. PowersOfTen(), .. PowersOfTwo(), .. Random(4000)]);

    [Fact]
    public Task Float4_is_the_shortest_text() =>
        AssertSameAsync(TypeKind.Float32, [.. Edges.Select(value => (float)value), float.MaxValue, float.Epsilon, 1.17549435e-38f, 16777216f,
            33554432f, .. PowersOfTen().Select(value => (float)value), .. PowersOfTwo().Select(value => (float)value), .. RandomSingles(4000)]);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(-5)]
    [InlineData(-8)]
    [InlineData(-15)]
    public async Task Fewer_digits_round_as_printf(int extraFloatDigits)
    {
        var settings = new OutputSettings { ExtraFloatDigits = extraFloatDigits };
        double[] values = [.. Edges, .. PowersOfTen(), 0.5, 1.5, 2.5, 25, 35, 1250, 1350, 99999.5, 999999.5, .. Random(500)];
        await AssertSameAsync(TypeKind.Float64, values, settings, textReadsBack: false);
        await AssertSameAsync(TypeKind.Float32, [.. values.Select(value => (float)value), .. RandomSingles(500)], settings, textReadsBack: false);
    }

    private static IEnumerable<double> PowersOfTen() => Enumerable.Range(-323, 632).Select(exponent => double.Parse($"1e{exponent}"));

    private static IEnumerable<double> PowersOfTwo() =>
        Enumerable.Range(-1074, 2098).SelectMany(exponent => new[] { Math.ScaleB(1, exponent), Math.BitIncrement(Math.ScaleB(1, exponent)) });

    /// <summary>Any bits, whole numbers and short decimals alike.</summary>
    private static IEnumerable<double> Random(int count)
    {
        var random = new Random(1);
        for (var i = 0; i < count; i++)
        {
            yield return BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
            yield return random.NextInt64() >> random.Next(63);
            yield return Math.Round(random.NextDouble() * 1000, random.Next(15));
            yield return random.Next(1, 1000) * Math.Pow(10, random.Next(15, 30));
        }
    }

    private static IEnumerable<float> RandomSingles(int count)
    {
        var random = new Random(2);
        for (var i = 0; i < count; i++)
        {
            yield return BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue));
            yield return (float)(random.Next() >> random.Next(31));
            yield return (float)(random.Next(1, 100) * Math.Pow(10, random.Next(5, 20)));
        }
    }
}
