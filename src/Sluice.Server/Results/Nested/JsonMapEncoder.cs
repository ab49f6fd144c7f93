using Sluice.Engine.Columns;
using Sluice.Engine.Types;
using Sluice.Protocol.Output;
using Sluice.Server.Results.Fields;

namespace Sluice.Server.Results.Nested;

/// <summary>A map as a JSON object; keys that are not text are named by their text.</summary>
internal sealed class JsonMapEncoder(EngineType type, JsonMember key, JsonMember value) : ScratchEncoder
{
    private readonly ListShape _shape = new(type);

    protected override void AppendValue(ColumnVector vector, int row, int index, MessageBuffer output)
    {
        var (offset, length) = _shape.Of(vector, row);
        output.WriteByte((byte)'{');
        var entries = vector.Child(0);
        key.Open(entries.Child(0), offset, length);
        value.Open(entries.Child(1), offset, length);
        for (var i = 0; i < length; i++)
        {
            if (i > 0)
                output.WriteByte((byte)',');
            key.Append(i, asKey: true, output);
            output.WriteByte((byte)':');
            value.Append(i, asKey: false, output);
        }

        output.WriteByte((byte)'}');
    }
}
