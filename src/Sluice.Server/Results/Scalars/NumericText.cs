using System.Numerics;

namespace Sluice.Server.Results.Scalars;

/// <summary>numeric as text: an unscaled integer with the point put in, and as many digits after it as the type's scale, or as it needs.</summary>
internal readonly struct NumericText<T>(int scale, bool trims = false) : ISlotFormat<T>
    where T : unmanaged, IBinaryInteger<T>
{
    private readonly int _scale = scale;
    private readonly bool _trims = trims;

    /// <summary>39 digits of 128 bits, sign, point, leading zero.</summary>
    public int MaxLength => 42;

    public int Write(T value, Span<byte> destination)
    {
        var start = 0;
        if (T.IsNegative(value))
            destination[start++] = (byte)'-';
        var digits = destination[start..];
        digits = digits[..DecimalDigits.Write(value, digits)];
        if (_scale == 0)
            return start + digits.Length;

        // 5 at scale 2 is 0.05: zeros in front until one digit stands before the point.
        var missing = Math.Max(_scale + 1 - digits.Length, 0);
        var whole = digits.Length + missing - _scale;
        var fraction = destination.Slice(start + whole, _scale + 1);
        digits.CopyTo(destination[(start + missing)..]);
        destination.Slice(start, missing).Fill((byte)'0');
        fraction[.._scale].CopyTo(fraction[1..]);
        fraction[0] = (byte)'.';
        var length = start + whole + 1 + _scale;
        if (!_trims)
            return length;
        length = destination[..length].LastIndexOfAnyExcept((byte)'0') + 1;
        return destination[length - 1] == (byte)'.' ? length - 1 : length;
    }
}
