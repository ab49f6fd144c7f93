using Sluice.Engine.Columns;
using Sluice.Engine.Types;
using Sluice.Protocol.Output;

namespace Sluice.Server.Results.Nested;

/// <summary>A row as record_send writes it: Int32 members, then for each its type's Int32 OID and its value with its Int32 length.</summary>
internal sealed class RecordBinaryEncoder(EngineType type, ColumnEncoder[] members) : NestedEncoder
{
    private readonly int[] _oids = [.. type.Fields.Select(field => (int)PgTypeMapping.ToPgType(field.Type).Oid)];

    protected override void PrepareSlice(ColumnVector vector, int first, int count)
    {
        for (var i = 0; i < members.Length; i++)
            members[i].Prepare(vector.Child(i), first, count);
    }

    protected override void AppendValue(ColumnVector vector, int row, int index, MessageBuffer output)
    {
        output.WriteInt32(members.Length);
        for (var i = 0; i < members.Length; i++)
        {
            output.WriteInt32(_oids[i]);
            members[i].Append(index, output);
        }
    }
}
