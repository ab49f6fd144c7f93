using System.Buffers.Binary;
using Sluice.Engine.Input;
using Sluice.Protocol.Errors;

namespace Sluice.Server.Parameters.Binary;

/// <summary>Reads one binary parameter to its end; too short or too long is an error.</summary>
/// <param name="bytes">The parameter.</param>
/// <param name="number">Which, from 1, for errors.</param>
internal ref struct BinaryCursor(ReadOnlySpan<byte> bytes, int number)
{
    /// <summary>The number of a value that is no parameter.</summary>
    public const int NoParameter = 0;

    private ReadOnlySpan<byte> _rest = bytes;

    public readonly int Number => number;

    public readonly int Remaining => _rest.Length;

    public byte ReadByte() =>
        _rest.IsEmpty ? throw InputErrors.Error(SqlStates.ProtocolViolation, "no data left in message") : Take(1)[0];

    public short ReadInt16() => BinaryPrimitives.ReadInt16BigEndian(Take(2));

    public int ReadInt32() => BinaryPrimitives.ReadInt32BigEndian(Take(4));

    public long ReadInt64() => BinaryPrimitives.ReadInt64BigEndian(Take(8));

    public float ReadSingle() => BinaryPrimitives.ReadSingleBigEndian(Take(4));

    public double ReadDouble() => BinaryPrimitives.ReadDoubleBigEndian(Take(8));

    public ReadOnlySpan<byte> Take(int count)
    {
        if (count > _rest.Length || count < 0)
            throw InputErrors.Error(SqlStates.ProtocolViolation, "insufficient data left in message");
        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }

    public ReadOnlySpan<byte> TakeRest() => Take(_rest.Length);

    public readonly void End()
    {
        if (!_rest.IsEmpty)
            throw InputErrors.Binary($"incorrect binary data format{(number == NoParameter ? "" : $" in bind parameter {number}")}");
    }
}
