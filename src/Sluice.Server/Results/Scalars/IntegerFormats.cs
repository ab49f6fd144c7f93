using System.Buffers.Binary;
using System.Numerics;

namespace Sluice.Server.Results.Scalars;

/// <summary>Decimal digits of an integer of at most eight bytes.</summary>
internal readonly struct IntegerText<T> : ISlotFormat<T>
    where T : unmanaged, IBinaryInteger<T>
{
    public int MaxLength => 20;

    public int Write(T value, Span<byte> destination)
    {
        value.TryFormat(destination, out var length, default, null);
        return length;
    }
}

/// <summary>int2: two bytes, big-endian. Also carries the engine's one-byte integers.</summary>
internal readonly struct Int2Binary<T> : ISlotFormat<T>
    where T : unmanaged, IBinaryInteger<T>
{
    public int MaxLength => 2;

    public int Write(T value, Span<byte> destination)
    {
        BinaryPrimitives.WriteInt16BigEndian(destination, short.CreateTruncating(value));
        return 2;
    }
}

/// <summary>int4: four bytes, big-endian.</summary>
internal readonly struct Int4Binary<T> : ISlotFormat<T>
    where T : unmanaged, IBinaryInteger<T>
{
    public int MaxLength => 4;

    public int Write(T value, Span<byte> destination)
    {
        BinaryPrimitives.WriteInt32BigEndian(destination, int.CreateTruncating(value));
        return 4;
    }
}

/// <summary>int8: eight bytes, big-endian.</summary>
internal readonly struct Int8Binary<T> : ISlotFormat<T>
    where T : unmanaged, IBinaryInteger<T>
{
    public int MaxLength => 8;

    public int Write(T value, Span<byte> destination)
    {
        BinaryPrimitives.WriteInt64BigEndian(destination, long.CreateTruncating(value));
        return 8;
    }
}
