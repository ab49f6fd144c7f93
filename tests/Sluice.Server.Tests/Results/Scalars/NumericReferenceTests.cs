using Sluice.Engine.Types;

namespace Sluice.Server.Tests.Results.Scalars;

public sealed class NumericReferenceTests(PostgresReference postgres) : ReferenceTests(postgres)
{
    /// <summary>Every shape of base-10000 groups: leading and trailing zeros, single digits, all nines, at every length.</summary>
    private static readonly Int128[] Shapes = [.. MakeShapes().Distinct()];

    [Theory]
    [InlineData(4)]
    [InlineData(9)]
    [InlineData(18)]
    [InlineData(38)]
    public async Task Decimals_of_every_scale(int precision)
    {
        var limit = Power(precision);
        var values = Shapes.Where(value => value > -limit && value < limit).ToArray();
        for (var scale = 0; scale <= precision; scale += precision > 9 ? 3 : 1)
        {
            var type = new EngineType(TypeKind.Decimal) { Precision = precision, Scale = scale };
            await (precision switch
            {
                4 => AssertSameAsync(type, values.Select(value => (short)value)),
                9 => AssertSameAsync(type, values.Select(value => (int)value)),
                18 => AssertSameAsync(type, values.Select(value => (long)value)),
                _ => AssertSameAsync(type, values),
            });
        }
    }

    [Fact]
    public Task Hugeint() => AssertSameAsync(TypeKind.Int128, [.. Shapes, Int128.MaxValue, Int128.MinValue, .. Random(1000)]);

    [Fact]
    public Task Uhugeint() => AssertSameAsync(TypeKind.UInt128, [UInt128.MaxValue, .. Random(1000).Select(value => (UInt128)value)]);

    [Fact]
    public Task Ubigint() => AssertSameAsync<ulong>(TypeKind.UInt64, [0, 1, 9999, 10000, ulong.MaxValue, ulong.MaxValue - 1, 10_000_000_000_000_000_000]);

    private static IEnumerable<Int128> MakeShapes()
    {
        var random = new Random(3);
        for (var digits = 0; digits <= 38; digits++)
        {
            var power = digits == 38 ? Power(37) * 9 : Power(digits);
            foreach (var value in new[] { power, power - 1, power + 1, power * 5 / 10, power / 3, power / 7 * 10_000 % Power(38), power + Power(digits / 2) })
            {
                yield return value;
                yield return -value;
            }

            for (var i = 0; i < 10; i++)
                yield return RandomBits(random) % Power(Math.Max(digits, 1));
        }
    }

    private static IEnumerable<Int128> Random(int count)
    {
        var random = new Random(4);
        for (var i = 0; i < count; i++)
            yield return RandomBits(random) >> random.Next(127);
    }

    private static Int128 RandomBits(Random random) => new((ulong)random.NextInt64(long.MinValue, long.MaxValue), (ulong)random.NextInt64());

    private static Int128 Power(int exponent)
    {
        Int128 power = 1;
        for (var i = 0; i < exponent; i++)
            power *= 10;
        return power;
    }
}
