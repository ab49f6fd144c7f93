using Sluice.Engine.Columns;
using Sluice.Protocol.Errors;

namespace Sluice.Server.Results.Variable;

/// <summary>text and json in both formats, and bytea in binary: the bytes, copied once from the engine's memory.</summary>
/// <param name="isText">Whether zeros are refused.</param>
internal sealed class BytesEncoder(bool isText) : ColumnEncoder
{
    private ColumnVector? _vector;
    private int _first;

    public override void Write(int index, Span<int> cursors, Span<byte> output) =>
        _vector!.CopyFields(_first + index, Lengths.Slice(index, cursors.Length), cursors, output);

    protected override int Measure(ColumnVector vector, int first, Span<int> lengths)
    {
        (_vector, _first) = (vector, first);
        vector.MeasureBytes(first, lengths);
        // PostgreSQL's text holds no zero, and clients end their strings at one: better no value than a cut one.
        if (isText && vector.HoldsZero(first, lengths))
            throw PgError.Error(SqlStates.CharacterNotInRepertoire, "invalid byte sequence for encoding \"UTF8\": 0x00").ToException();
        return lengths.Length;
    }
}
