using Sluice.Engine.Types;

namespace Sluice.Server.Results.Scalars;

/// <summary>What a division made, as text: with the digits its size gives it.</summary>
internal readonly struct QuotientText : ISlotFormat<Int128>
{
    public int MaxLength => default(NumericText<Int128>).MaxLength;

    public int Write(Int128 value, Span<byte> destination)
    {
        var (unscaled, scale) = QuotientNumeric.Shown(value);
        return new NumericText<Int128>(scale).Write(unscaled, destination);
    }
}

/// <summary>The same as numeric_send writes it.</summary>
internal readonly struct QuotientBinary : ISlotFormat<Int128>
{
    public int MaxLength => default(NumericBinary<Int128>).MaxLength;

    public int Write(Int128 value, Span<byte> destination)
    {
        var (unscaled, scale) = QuotientNumeric.Shown(value);
        return new NumericBinary<Int128>(scale).Write(unscaled, destination);
    }
}
