using System.Buffers;
using System.Globalization;
using System.Numerics;
using Sluice.Engine.Copying;
using Sluice.Protocol.Types;
using Sluice.Engine.Output;

namespace Sluice.Server.Copy.In.Decoding;

/// <summary>Digits with a point; exponents, zeros and words are left to the slow path, which knows their limits.</summary>
internal sealed class FloatDecoder<T>(PgType type, OutputSettings settings) : TextDecoder(type, settings)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private static readonly SearchValues<byte> Plain = SearchValues.Create("-.0123456789"u8);

    public override void Decode(ReadOnlySpan<byte> text, ColumnFill column, int row)
    {
        if (text.Length is > 0 and <= 30 && !text.ContainsAnyExcept(Plain)
            && T.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && !T.IsZero(value))
        {
            column.Slots<T>()[row] = value;
        }
        else
        {
            DecodeSlowly(text, column, row);
        }
    }
}
