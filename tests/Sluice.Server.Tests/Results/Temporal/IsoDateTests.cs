using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Sluice.Engine.Columns;
using Sluice.Engine.Types;
using Sluice.Server.Results.Temporal;
using Sluice.Testing.Engine;

namespace Sluice.Server.Tests.Results.Temporal;

public sealed class IsoDateTests
{
    private static readonly int Epoch = new DateOnly(1970, 1, 1).DayNumber;

    [Fact]
    public void Every_day_of_the_years_1_to_9999()
    {
        var text = new byte[IsoDate.Length];
        var expected = new byte[IsoDate.Length];
        for (var date = DateOnly.MinValue; date < DateOnly.MaxValue; date = date.AddDays(1))
        {
            Assert.True(IsoDate.Covers(date.DayNumber - Epoch));
            IsoDate.Write(date.DayNumber - Epoch, text);
            date.TryFormat(expected, out _, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            if (!text.AsSpan().SequenceEqual(expected))
                Assert.Equal(Encoding.ASCII.GetString(expected), Encoding.ASCII.GetString(text));
        }
    }

    [Fact]
    public void Every_day_is_the_same_beside_others()
    {
        var type = new EngineType(TypeKind.Date);
        int?[] beside = [int.MaxValue, null, -int.MaxValue, 0];
        var days = Enumerable.Range(DateOnly.MinValue.DayNumber - Epoch, DateOnly.MaxValue.DayNumber + 1).ToArray();
        foreach (var some in days.Chunk(1 << 16))
        {
            int?[] values = [.. some.Select(day => (int?)day), .. beside];
            var texts = Encoded.Texts(ArrayVector.Of(type, values), values.Length);
            for (var i = 0; i < some.Length; i++)
            {
                if (texts[i] != DateOnly.FromDayNumber(some[i] + Epoch).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                    Assert.Equal(DateOnly.FromDayNumber(some[i] + Epoch).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), texts[i]);
            }

            Assert.Equal(["infinity", null, "-infinity", "1970-01-01"], texts.Skip(some.Length));
        }
    }

    [Fact]
    public void What_lies_under_a_null_need_not_be_a_date()
    {
        // Slots of nulls hold what is put there here: the least number, which no date is.
        var vector = new NullsOver(int.MinValue);
        Assert.Equal(Enumerable.Repeat<string?>(null, NullsOver.Count), Encoded.Texts(vector, NullsOver.Count));
    }

    private sealed class NullsOver(int value) : ColumnVector(new EngineType(TypeKind.Date))
    {
        public const int Count = 20;

        private readonly int[] _values = [.. Enumerable.Repeat(value, Count)];

        public override ReadOnlySpan<ulong> Validity => new ulong[1];

        public override ReadOnlySpan<T> Values<T>() => MemoryMarshal.Cast<int, T>(_values);

        public override ReadOnlySpan<byte> Bytes(int row) => throw new NotSupportedException();

        public override ColumnVector Child(int index) => throw new NotSupportedException();
    }

    [Fact]
    public void The_last_day_is_covered_and_those_beside_the_years_are_not()
    {
        var text = new byte[IsoDate.Length];
        IsoDate.Write(DateOnly.MaxValue.DayNumber - Epoch, text);
        Assert.Equal("9999-12-31", Encoding.ASCII.GetString(text));
        Assert.True(IsoDate.Covers(DateOnly.MaxValue.DayNumber - Epoch));
        Assert.False(IsoDate.Covers(DateOnly.MaxValue.DayNumber - Epoch + 1));
        Assert.False(IsoDate.Covers(DateOnly.MinValue.DayNumber - Epoch - 1));
        Assert.False(IsoDate.Covers(int.MaxValue));
        Assert.False(IsoDate.Covers(int.MinValue));
    }
}
