using Sluice.Engine.Columns;
using Sluice.Engine.Types;
using Sluice.Protocol.Output;
using Sluice.Server.Results.Fields;

namespace Sluice.Server.Results.Nested;

/// <summary>A one-dimensional array as text: <c>{1,NULL,"a b"}</c> (PostgreSQL manual, 8.15.6).</summary>
internal sealed class ArrayTextEncoder(EngineType type, ColumnEncoder element) : ScratchEncoder
{
    private readonly ListShape _shape = new(type);
    private readonly ArrayElementText _elements = new(element);

    protected override void AppendValue(ColumnVector vector, int row, int index, MessageBuffer output)
    {
        var (offset, length) = _shape.Of(vector, row);
        _elements.Append(vector.Child(0), offset, length, output);
    }
}
