using System.Numerics;
using Sluice.Engine.Types;
using Sluice.Protocol.Types;
using Sluice.Testing.Engine;

namespace Sluice.Server.Tests.Results.Scalars;

/// <summary>Values next to each other, which a processor may take eight at a time, are written as each is alone.</summary>
public sealed class DigitVectorsTests
{
    /// <summary>Few enough to be alone at the end of a column.</summary>
    private const int Alone = 1;

    [Fact]
    public void Integers()
    {
        AssertSame<sbyte>(new EngineType(TypeKind.Int8));
        AssertSame<short>(new EngineType(TypeKind.Int16));
        AssertSame<int>(new EngineType(TypeKind.Int32));
        AssertSame<long>(new EngineType(TypeKind.Int64));
        AssertSame<byte>(new EngineType(TypeKind.UInt8));
        AssertSame<ushort>(new EngineType(TypeKind.UInt16));
        AssertSame<uint>(new EngineType(TypeKind.UInt32));
        AssertSame<ulong>(new EngineType(TypeKind.UInt64));
    }

    [Fact]
    public void Decimals()
    {
        for (var scale = 0; scale <= 18; scale++)
        {
            AssertSame<long>(new EngineType(TypeKind.Decimal) { Precision = 18, Scale = scale });
            if (scale <= 9)
                AssertSame<int>(new EngineType(TypeKind.Decimal) { Precision = 9, Scale = scale });
            if (scale <= 4)
                AssertSame<short>(new EngineType(TypeKind.Decimal) { Precision = 4, Scale = scale });
        }
    }

    private static void AssertSame<T>(EngineType type)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var values = Values().Where(value => value >= long.CreateSaturating(T.MinValue) && value <= long.CreateSaturating(T.MaxValue)).Select(value => (T?)T.CreateChecked(value))
            .Append(T.MinValue).Append(T.MaxValue).Append(null).ToArray();
        foreach (var format in new[] { FormatCode.Text, FormatCode.Binary })
        {
            var together = Encoded.Rows(ArrayVector.Of(type, values), values.Length, format);
            for (var i = 0; i < values.Length; i++)
                Assert.Equal(Encoded.Rows(ArrayVector.Of(type, [values[i]]), Alone, format)[0], together[i]);
        }
    }

    /// <summary>Mostly of up to eight digits, with runs of both signs.</summary>
    private static IEnumerable<long> Values()
    {
        var random = new Random(5);
        for (var power = 1L; power <= 1_000_000_000_000; power *= 10)
        {
            foreach (var value in new[] { power - 1, power, power + 1, power * 5, power / 7, power * 9 / 10 })
                yield return value;
        }

        for (var value = -20L; value < 300; value++)
            yield return value;
        foreach (var most in new[] { 10_000, 100_000_000, 100_001_000 })
        {
            for (var i = 0; i < 400; i++)
                yield return random.Next(most) * (i % 80 < 40 || i % 3 == 0 ? 1 : -1);
        }
    }
}
