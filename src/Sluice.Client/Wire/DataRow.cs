using System.Buffers.Binary;
using System.Text;

namespace Sluice.Client.Wire;

/// <summary>A DataRow's columns, in text format (protocol, "DataRow").</summary>
internal static class DataRow
{
    /// <exception cref="InvalidDataException">Its lengths do not fit together.</exception>
    public static string?[] Decode(ReadOnlySpan<byte> payload)
    {
        var columns = new string?[Count(ref payload)];
        for (var i = 0; i < columns.Length; i++)
        {
            var length = payload.Length < 4 ? int.MaxValue : BinaryPrimitives.ReadInt32BigEndian(payload);
            if (length < -1 || length > payload.Length - 4)
                throw Malformed();
            columns[i] = length < 0 ? null : Encoding.UTF8.GetString(payload.Slice(4, length));
            payload = payload[(4 + Math.Max(length, 0))..];
        }
        return payload.IsEmpty ? columns : throw Malformed();
    }

    private static int Count(ref ReadOnlySpan<byte> payload)
    {
        if (payload.Length < 2)
            throw Malformed();
        var count = BinaryPrimitives.ReadUInt16BigEndian(payload);
        payload = payload[2..];
        // Each column takes four bytes at the least.
        return count <= payload.Length / 4 ? count : throw Malformed();
    }

    private static InvalidDataException Malformed() => new("the server sent a malformed row");
}
