namespace Sluice.Server.Results.Scalars;

/// <summary>t or f.</summary>
internal readonly struct BoolText : IValueFormat<byte>
{
    public int Measure(byte value) => 1;

    public void Write(byte value, int length, Span<byte> destination) => destination[0] = value != 0 ? (byte)'t' : (byte)'f';
}

/// <summary>One byte, 1 or 0.</summary>
internal readonly struct BoolBinary : IValueFormat<byte>
{
    public int Measure(byte value) => 1;

    public void Write(byte value, int length, Span<byte> destination) => destination[0] = value != 0 ? (byte)1 : (byte)0;
}
