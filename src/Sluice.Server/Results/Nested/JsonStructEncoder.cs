using System.Text;
using Sluice.Engine.Columns;
using Sluice.Engine.Types;
using Sluice.Protocol.Output;
using Sluice.Server.Results.Fields;

namespace Sluice.Server.Results.Nested;

/// <summary>A struct as a JSON object; one without names (a row) as f1, f2 and so on, as row_to_json names them.</summary>
internal sealed class JsonStructEncoder : ScratchEncoder
{
    private readonly JsonMember[] _members;
    private readonly byte[][] _names;

    public JsonStructEncoder(EngineType type, Func<EngineType, JsonMember> memberOf)
    {
        _members = [.. type.Fields.Select(field => memberOf(field.Type))];
        _names = [.. type.Fields.Select((field, i) => Name(field.Name.Length > 0 ? field.Name : $"f{i + 1}", comma: i > 0))];
    }

    protected override void PrepareSlice(ColumnVector vector, int first, int count)
    {
        for (var i = 0; i < _members.Length; i++)
            _members[i].Open(vector.Child(i), first, count);
    }

    protected override void AppendValue(ColumnVector vector, int row, int index, MessageBuffer output)
    {
        output.WriteByte((byte)'{');
        for (var i = 0; i < _members.Length; i++)
        {
            output.WriteBytes(_names[i]);
            _members[i].Append(index, asKey: false, output);
        }

        output.WriteByte((byte)'}');
    }

    private static byte[] Name(string name, bool comma)
    {
        using var buffer = new MessageBuffer(64);
        if (comma)
            buffer.WriteByte((byte)',');
        JsonMember.AppendString(Encoding.UTF8.GetBytes(name), buffer);
        buffer.WriteByte((byte)':');
        return buffer.Written.ToArray();
    }
}
