namespace Sluice.Server.Results.Scalars;

/// <summary>t or f.</summary>
internal readonly struct BoolText : ISlotFormat<byte>
{
    public int MaxLength => 1;

    public int Write(byte value, Span<byte> destination)
    {
        destination[0] = value != 0 ? (byte)'t' : (byte)'f';
        return 1;
    }
}

/// <summary>One byte, 1 or 0.</summary>
internal readonly struct BoolBinary : ISlotFormat<byte>
{
    public int MaxLength => 1;

    public int Write(byte value, Span<byte> destination)
    {
        destination[0] = value != 0 ? (byte)1 : (byte)0;
        return 1;
    }
}
