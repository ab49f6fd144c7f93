using Sluice.Engine.Columns;
using Sluice.Protocol.Output;

namespace Sluice.Server.Results.Nested;

/// <summary>A column whose rows are made of other vectors' rows; looks at one row at a time, since a row may be long.</summary>
internal abstract class NestedEncoder : ColumnEncoder
{
    private ColumnVector? _vector;
    private int _first;

    public sealed override void Prepare(ColumnVector vector, int first, int count)
    {
        (_vector, _first) = (vector, first);
        PrepareSlice(vector, first, count);
    }

    public sealed override void Append(int index, MessageBuffer output)
    {
        var row = _first + index;
        if (_vector!.IsNull(row))
        {
            output.WriteInt32(-1);
            return;
        }

        var start = output.Length;
        output.WriteInt32(0);
        AppendValue(_vector, row, index, output);
        output.PatchInt32(start, output.Length - start - sizeof(int));
    }

    /// <summary>For children that run in step with the rows.</summary>
    protected virtual void PrepareSlice(ColumnVector vector, int first, int count)
    {
    }

    /// <summary>Writes a row that is not null, without its length.</summary>
    protected abstract void AppendValue(ColumnVector vector, int row, int index, MessageBuffer output);
}
