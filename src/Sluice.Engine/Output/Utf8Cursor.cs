namespace Sluice.Engine.Output;

/// <summary>Appends ASCII to a span that is known to be long enough.</summary>
public ref struct Utf8Cursor(Span<byte> destination)
{
    private readonly Span<byte> _destination = destination;

    public int Length { get; private set; }

    public void Append(byte value) => _destination[Length++] = value;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_destination[Length..]);
        Length += bytes.Length;
    }

    /// <summary>The next bytes, to be written all.</summary>
    public Span<byte> Take(int length)
    {
        var taken = _destination.Slice(Length, length);
        Length += length;
        return taken;
    }

    public void Append(long value)
    {
        value.TryFormat(_destination[Length..], out var written);
        Length += written;
    }

    public void Append(ulong value)
    {
        value.TryFormat(_destination[Length..], out var written);
        Length += written;
    }

    /// <summary>0 to 99 in two digits.</summary>
    public void AppendTwo(int value)
    {
        var tens = (uint)value / 10;
        _destination[Length + 1] = (byte)('0' + (uint)value - (tens * 10));
        _destination[Length] = (byte)('0' + tens);
        Length += 2;
    }

    /// <summary>A number from 0 with at least four digits.</summary>
    public void AppendFour(long value)
    {
        if (value > 9999)
        {
            Append(value);
            return;
        }

        AppendTwo((int)value / 100);
        AppendTwo((int)value % 100);
    }

    /// <summary>A point and up to six digits without the zeros that end them; nothing for 0.</summary>
    public void AppendFraction(int microseconds)
    {
        if (microseconds == 0)
            return;
        var digits = 6;
        for (; microseconds % 10 == 0; microseconds /= 10)
            digits--;
        Append((byte)'.');
        for (var i = digits - 1; i >= 0; i--, microseconds /= 10)
            _destination[Length + i] = (byte)('0' + (microseconds % 10));
        Length += digits;
    }
}
