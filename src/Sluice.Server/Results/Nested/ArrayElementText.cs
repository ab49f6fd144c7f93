using System.Buffers;
using Sluice.Engine.Columns;
using Sluice.Protocol.Output;
using Sluice.Server.Results.Fields;

namespace Sluice.Server.Results.Nested;

/// <summary>The elements of an array's innermost dimension as text, in their braces (PostgreSQL manual, 8.15.6).</summary>
internal sealed class ArrayElementText(ColumnEncoder element)
{
    /// <summary>What makes array_out quote an element; space as C's isspace has it.</summary>
    private static readonly SearchValues<byte> NeedsQuotes = SearchValues.Create("\"\\{}, \t\n\r\v\f"u8);

    private static readonly SearchValues<byte> NeedsBackslash = SearchValues.Create("\"\\"u8);

    private readonly FieldReader _reader = new(element);

    public void Append(ColumnVector child, int offset, int length, MessageBuffer output)
    {
        output.WriteByte((byte)'{');
        _reader.Open(child, offset, length);
        for (var i = 0; i < length; i++)
        {
            if (i > 0)
                output.WriteByte((byte)',');
            if (!_reader.TryRead(i, out var value))
                output.WriteBytes("NULL"u8);
            else if (value.IsEmpty || value.ContainsAny(NeedsQuotes) || IsNullWord(value))
                AppendQuoted(value, output);
            else
                output.WriteBytes(value);
        }

        output.WriteByte((byte)'}');
    }

    private static void AppendQuoted(ReadOnlySpan<byte> value, MessageBuffer output)
    {
        output.WriteByte((byte)'"');
        int special;
        while ((special = value.IndexOfAny(NeedsBackslash)) >= 0)
        {
            output.WriteBytes(value[..special]);
            output.WriteByte((byte)'\\');
            output.WriteByte(value[special]);
            value = value[(special + 1)..];
        }

        output.WriteBytes(value);
        output.WriteByte((byte)'"');
    }

    private static bool IsNullWord(ReadOnlySpan<byte> value) =>
        value.Length == 4 && (value[0] | 0x20) == 'n' && (value[1] | 0x20) == 'u' && (value[2] | 0x20) == 'l' && (value[3] | 0x20) == 'l';
}
