using Sluice.Engine.Columns;
using Sluice.Engine.Types;
using Sluice.Protocol.Output;
using Sluice.Server.Results.Fields;

namespace Sluice.Server.Results.Nested;

/// <summary>
/// An array as array_send writes it: Int32 dimensions (0 when empty), Int32 whether it has nulls, Int32 element OID, then per dimension
/// Int32 length and Int32 lower bound, then each element with its Int32 length.
/// </summary>
internal sealed class ArrayBinaryEncoder(EngineType type, ColumnEncoder element) : ScratchEncoder
{
    private readonly ListShape _shape = new(type);
    private readonly FieldRun _elements = new(element);
    private readonly int _elementOid = (int)PgTypeMapping.ToPgType(type.Element).Oid;

    protected override void AppendValue(ColumnVector vector, int row, int index, MessageBuffer output)
    {
        var (offset, length) = _shape.Of(vector, row);
        var child = vector.Child(0);
        output.WriteInt32(length == 0 ? 0 : 1);
        output.WriteInt32(HasNull(child, offset, length) ? 1 : 0);
        output.WriteInt32(_elementOid);
        if (length == 0)
            return;
        output.WriteInt32(length);
        output.WriteInt32(1);
        _elements.AppendAll(child, offset, length, output);
    }

    private static bool HasNull(ColumnVector child, int offset, int length)
    {
        if (child.Type.Kind == TypeKind.Null)
            return length > 0;
        if (child.Validity.IsEmpty)
            return false;
        for (var i = 0; i < length; i++)
        {
            if (child.IsNull(offset + i))
                return true;
        }

        return false;
    }
}
