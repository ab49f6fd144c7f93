using Sluice.Engine.Columns;
using Sluice.Protocol.Output;

namespace Sluice.Server.Results.Variable;

/// <summary>A column of bytes of any length, written straight from the engine's memory.</summary>
internal abstract class BytesEncoder : ColumnEncoder
{
    private ColumnVector? _vector;
    private int _first;

    public sealed override void Prepare(ColumnVector vector, int first, int count) => (_vector, _first) = (vector, first);

    public sealed override void Append(int index, MessageBuffer output)
    {
        var row = _first + index;
        if (_vector!.IsNull(row))
            output.WriteInt32(-1);
        else
            AppendBytes(_vector.Bytes(row), output);
    }

    /// <summary>Writes the Int32 length and the value.</summary>
    protected abstract void AppendBytes(ReadOnlySpan<byte> bytes, MessageBuffer output);
}
