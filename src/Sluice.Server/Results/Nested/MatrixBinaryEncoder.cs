using Sluice.Engine.Columns;
using Sluice.Engine.Types;
using Sluice.Protocol.Output;
using Sluice.Server.Results.Fields;

namespace Sluice.Server.Results.Nested;

/// <summary>An array of several dimensions as array_send writes it: as <see cref="ArrayBinaryEncoder"/> does, with a length and a lower bound for each dimension.</summary>
internal sealed class MatrixBinaryEncoder(EngineType type, ColumnEncoder leaf) : ScratchEncoder
{
    private readonly MatrixShape _shape = new(type);
    private readonly FieldRun _elements = new(leaf);
    private readonly int _elementOid = (int)PgTypeMapping.ToPgType(type.Leaf).Oid;

    protected override void AppendValue(ColumnVector vector, int row, int index, MessageBuffer output)
    {
        _shape.Read(vector, row);
        var isEmpty = _shape.Sizes[0] == 0;
        output.WriteInt32(isEmpty ? 0 : _shape.Sizes.Length);
        output.WriteInt32(!isEmpty && HasNull() ? 1 : 0);
        output.WriteInt32(_elementOid);
        if (isEmpty)
            return;
        foreach (var size in _shape.Sizes)
        {
            output.WriteInt32(size);
            output.WriteInt32(1);
        }

        foreach (var start in _shape.Starts)
            _elements.AppendAll(_shape.Leaves!, start, _shape.Sizes[^1], output);
    }

    private bool HasNull()
    {
        var leaves = _shape.Leaves!;
        if (leaves.Type.Kind == TypeKind.Null)
            return true;
        if (leaves.Validity.IsEmpty)
            return false;
        foreach (var start in _shape.Starts)
        {
            for (var i = start; i < start + _shape.Sizes[^1]; i++)
            {
                if (leaves.IsNull(i))
                    return true;
            }
        }

        return false;
    }
}
