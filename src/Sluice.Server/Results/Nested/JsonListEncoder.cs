using Sluice.Engine.Columns;
using Sluice.Engine.Types;
using Sluice.Protocol.Output;

namespace Sluice.Server.Results.Nested;

/// <summary>A list or fixed-size array as a JSON array.</summary>
internal sealed class JsonListEncoder(EngineType type, JsonMember element) : NestedEncoder
{
    private readonly ListShape _shape = new(type);

    protected override void AppendValue(ColumnVector vector, int row, int index, MessageBuffer output)
    {
        var (offset, length) = _shape.Of(vector, row);
        output.WriteByte((byte)'[');
        for (var i = 0; i < length; i++)
        {
            if (i % SliceRows == 0)
                element.Prepare(vector.Child(0), offset + i, Math.Min(SliceRows, length - i));
            if (i > 0)
                output.WriteByte((byte)',');
            element.Append(i % SliceRows, asKey: false, output);
        }

        output.WriteByte((byte)']');
    }
}
