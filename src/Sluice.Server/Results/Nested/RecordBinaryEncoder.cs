using Sluice.Engine.Columns;
using Sluice.Engine.Types;
using Sluice.Protocol.Output;
using Sluice.Server.Results.Fields;

namespace Sluice.Server.Results.Nested;

/// <summary>A row as record_send writes it: Int32 members, then for each its type's Int32 OID and its value with its Int32 length.</summary>
internal sealed class RecordBinaryEncoder(EngineType type, ColumnEncoder[] members) : ScratchEncoder
{
    private readonly FieldReader[] _members = [.. members.Select(member => new FieldReader(member))];
    private readonly int[] _oids = [.. type.Fields.Select(field => (int)PgTypeMapping.ToPgType(field.Type).Oid)];

    protected override void PrepareSlice(ColumnVector vector, int first, int count)
    {
        for (var i = 0; i < _members.Length; i++)
            _members[i].Open(vector.Child(i), first, count);
    }

    protected override void AppendValue(ColumnVector vector, int row, int index, MessageBuffer output)
    {
        output.WriteInt32(_members.Length);
        for (var i = 0; i < _members.Length; i++)
        {
            output.WriteInt32(_oids[i]);
            var isNull = !_members[i].TryRead(index, out var value);
            output.WriteInt32(isNull ? -1 : value.Length);
            output.WriteBytes(value);
        }
    }
}
