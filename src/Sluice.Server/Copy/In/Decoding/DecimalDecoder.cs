using Sluice.Engine.Copying;
using Sluice.Protocol.Types;
using Sluice.Engine.Output;

namespace Sluice.Server.Copy.In.Decoding;

/// <summary>numeric(p, s) up to 18 digits, where nothing needs rounding.</summary>
internal sealed class DecimalDecoder(PgType type, OutputSettings settings) : TextDecoder(type, settings)
{
    public override void Decode(ReadOnlySpan<byte> text, ColumnFill column, int row)
    {
        var (precision, scale) = (column.Type.Precision, column.Type.Scale);
        if (!TryRead(text, precision, scale, out var value))
            DecodeSlowly(text, column, row);
        else if (precision <= 4)
            column.Slots<short>()[row] = (short)value;
        else if (precision <= 9)
            column.Slots<int>()[row] = (int)value;
        else
            column.Slots<long>()[row] = value;
    }

    private static bool TryRead(ReadOnlySpan<byte> text, int precision, int scale, out long value)
    {
        value = 0;
        var negative = text is [(byte)'-', ..];
        var rest = negative ? text[1..] : text;
        var point = rest.IndexOf((byte)'.');
        var whole = point < 0 ? rest.Length : point;
        var fraction = point < 0 ? 0 : rest.Length - point - 1;
        if (whole == 0 || whole > precision - scale || fraction > scale)
            return false;
        for (var i = 0; i < rest.Length; i++)
        {
            if (i == point)
                continue;
            var digit = (uint)(rest[i] - '0');
            if (digit > 9)
                return false;
            value = (value * 10) + digit;
        }

        for (; fraction < scale; fraction++)
            value *= 10;
        value = negative ? -value : value;
        return true;
    }
}
