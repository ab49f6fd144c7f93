using System.Numerics;
using Sluice.Engine.Copying;
using Sluice.Protocol.Types;
using Sluice.Engine.Output;

namespace Sluice.Server.Copy.In.Decoding;

/// <summary>Digits behind an optional minus, as many as surely fit.</summary>
internal sealed class IntegerDecoder<T>(PgType type, OutputSettings settings) : TextDecoder(type, settings)
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    private static readonly long Most = long.CreateTruncating(T.MaxValue);

    public override void Decode(ReadOnlySpan<byte> text, ColumnFill column, int row)
    {
        if (TryRead(text, out var value))
            column.Slots<T>()[row] = T.CreateTruncating(value);
        else
            DecodeSlowly(text, column, row);
    }

    private static bool TryRead(ReadOnlySpan<byte> text, out long value)
    {
        value = 0;
        var negative = text is [(byte)'-', ..];
        var digits = negative ? text[1..] : text;
        // Eighteen digits cannot overflow a long on the way.
        if (digits.IsEmpty || digits.Length > 18)
            return false;
        foreach (var c in digits)
        {
            var digit = (uint)(c - '0');
            if (digit > 9)
                return false;
            value = (value * 10) + digit;
        }

        if (value > Most)
            return false;
        value = negative ? -value : value;
        return true;
    }
}
