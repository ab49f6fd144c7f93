using System.Buffers;
using Sluice.Engine.Columns;
using Sluice.Protocol.Output;
using Sluice.Server.Results.Fields;

namespace Sluice.Server.Results.Nested;

/// <summary>A row as record_out writes it: <c>(1,"a b",)</c> (manual, 8.16.6).</summary>
internal sealed class RecordTextEncoder(ColumnEncoder[] members) : ScratchEncoder
{
    private static readonly SearchValues<byte> NeedsQuotes = SearchValues.Create("\"\\(), \t\n\r\v\f"u8);

    private readonly FieldReader[] _members = [.. members.Select(member => new FieldReader(member))];

    protected override void PrepareSlice(ColumnVector vector, int first, int count)
    {
        for (var i = 0; i < _members.Length; i++)
            _members[i].Open(vector.Child(i), first, count);
    }

    protected override void AppendValue(ColumnVector vector, int row, int index, MessageBuffer output)
    {
        output.WriteByte((byte)'(');
        for (var i = 0; i < _members.Length; i++)
        {
            if (i > 0)
                output.WriteByte((byte)',');
            if (!_members[i].TryRead(index, out var value))
                continue;
            if (value.IsEmpty || value.ContainsAny(NeedsQuotes))
                AppendQuoted(value, output);
            else
                output.WriteBytes(value);
        }

        output.WriteByte((byte)')');
    }

    // Quotes and backslashes are doubled.
    private static void AppendQuoted(ReadOnlySpan<byte> value, MessageBuffer output)
    {
        output.WriteByte((byte)'"');
        int special;
        while ((special = value.IndexOfAny((byte)'"', (byte)'\\')) >= 0)
        {
            output.WriteBytes(value[..(special + 1)]);
            output.WriteByte(value[special]);
            value = value[(special + 1)..];
        }

        output.WriteBytes(value);
        output.WriteByte((byte)'"');
    }
}
