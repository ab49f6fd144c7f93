using Sluice.Engine.Columns;
using Sluice.Engine.Types;
using Sluice.Protocol.Output;
using Sluice.Server.Results.Fields;

namespace Sluice.Server.Results.Nested;

/// <summary>A union as the JSON of the member it holds.</summary>
internal sealed class JsonUnionEncoder(EngineType type, Func<EngineType, JsonMember> memberOf) : ScratchEncoder
{
    private readonly JsonMember[] _members = [.. type.Fields.Select(field => memberOf(field.Type))];

    protected override void AppendValue(ColumnVector vector, int row, int index, MessageBuffer output)
    {
        // One member a row is in use, so only that row of it is looked at.
        var tag = vector.Child(0).Values<byte>()[row];
        _members[tag].Open(vector.Child(tag + 1), row, 1);
        _members[tag].Append(0, asKey: false, output);
    }
}
