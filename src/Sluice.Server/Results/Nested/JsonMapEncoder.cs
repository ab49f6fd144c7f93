using Sluice.Engine.Columns;
using Sluice.Engine.Types;
using Sluice.Protocol.Output;

namespace Sluice.Server.Results.Nested;

/// <summary>A map as a JSON object; keys that are not text are named by their text.</summary>
internal sealed class JsonMapEncoder(EngineType type, JsonMember key, JsonMember value) : NestedEncoder
{
    private readonly ListShape _shape = new(type);

    protected override void AppendValue(ColumnVector vector, int row, int index, MessageBuffer output)
    {
        var (offset, length) = _shape.Of(vector, row);
        output.WriteByte((byte)'{');
        for (var i = 0; i < length; i++)
        {
            if (i % SliceRows == 0)
                PrepareEntries(vector.Child(0), offset + i, Math.Min(SliceRows, length - i));
            if (i > 0)
                output.WriteByte((byte)',');
            key.Append(i % SliceRows, asKey: true, output);
            output.WriteByte((byte)':');
            value.Append(i % SliceRows, asKey: false, output);
        }

        output.WriteByte((byte)'}');
    }

    private void PrepareEntries(ColumnVector entries, int first, int count)
    {
        key.Prepare(entries.Child(0), first, count);
        value.Prepare(entries.Child(1), first, count);
    }
}
