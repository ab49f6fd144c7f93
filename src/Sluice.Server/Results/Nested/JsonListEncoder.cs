using Sluice.Engine.Columns;
using Sluice.Engine.Types;
using Sluice.Protocol.Output;
using Sluice.Server.Results.Fields;

namespace Sluice.Server.Results.Nested;

/// <summary>A list or fixed-size array as a JSON array.</summary>
internal sealed class JsonListEncoder(EngineType type, JsonMember element) : ScratchEncoder
{
    private readonly ListShape _shape = new(type);

    protected override void AppendValue(ColumnVector vector, int row, int index, MessageBuffer output)
    {
        var (offset, length) = _shape.Of(vector, row);
        output.WriteByte((byte)'[');
        element.Open(vector.Child(0), offset, length);
        for (var i = 0; i < length; i++)
        {
            if (i > 0)
                output.WriteByte((byte)',');
            element.Append(i, asKey: false, output);
        }

        output.WriteByte((byte)']');
    }
}
