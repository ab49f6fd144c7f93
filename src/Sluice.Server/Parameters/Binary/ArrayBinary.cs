using Sluice.Engine.Input;
using Sluice.Engine.Values;
using Sluice.Protocol.Errors;
using Sluice.Protocol.Types;

namespace Sluice.Server.Parameters.Binary;

/// <summary>
/// A one-dimensional array: Int32 dimensions, flags, element OID, then length and lower bound, then each element with its Int32 length.
/// </summary>
internal static class ArrayBinary
{
    private const int MaxDimensions = 6;

    public static ArrayValue Read(PgType element, ref BinaryCursor cursor)
    {
        var dimensions = cursor.ReadInt32();
        if (dimensions < 0)
            throw InputErrors.Binary($"invalid number of dimensions: {dimensions}");
        if (dimensions > MaxDimensions)
            throw InputErrors.Error(SqlStates.ProgramLimitExceeded, $"number of array dimensions ({dimensions}) exceeds the maximum allowed ({MaxDimensions})");
        if (cursor.ReadInt32() is not (0 or 1))
            throw InputErrors.Binary("invalid array flags");
        var oid = (uint)cursor.ReadInt32();
        if (oid != element.Oid)
            throw InputErrors.Error(SqlStates.DatatypeMismatch, $"binary data has array element type {oid} instead of expected {element.Oid}");
        if (dimensions == 0)
            return new ArrayValue(element, []);
        if (dimensions > 1)
            throw InputErrors.NotSupported("multidimensional arrays are not supported");

        var length = cursor.ReadInt32();
        if (cursor.ReadInt32() != 1)
            throw InputErrors.NotSupported("arrays with lower bounds are not supported");
        // Each element has at least its length, so a count that cannot be true is refused before anything is allocated.
        if (length < 0 || length > cursor.Remaining / sizeof(int))
            throw InputErrors.Error(SqlStates.ProtocolViolation, "insufficient data left in message");
        var items = new object?[length];
        for (var i = 0; i < length; i++)
        {
            var size = cursor.ReadInt32();
            items[i] = size == -1 ? null : BinaryValues.Read(element, cursor.Take(size), cursor.Number);
        }

        return new ArrayValue(element, items);
    }
}
