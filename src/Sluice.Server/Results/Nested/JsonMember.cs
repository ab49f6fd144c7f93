using System.Buffers;
using Sluice.Engine.Columns;
using Sluice.Protocol.Output;
using Sluice.Server.Results.Fields;

namespace Sluice.Server.Results.Nested;

/// <summary>A member of a nested value, written as JSON: bare when its text is JSON already, else as a string (RFC 8259).</summary>
internal sealed class JsonMember(ColumnEncoder encoder, JsonForm form)
{
    private static readonly SearchValues<byte> NeedsEscape = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(value => (byte)value), (byte)'"', (byte)'\\']);

    private readonly FieldReader _reader = new(encoder);

    public void Open(ColumnVector vector, int first, int count) => _reader.Open(vector, first, count);

    /// <param name="index">The row, 0 being the first it was opened with.</param>
    /// <param name="asKey">Whether it names a member, which only a string can.</param>
    /// <param name="output">Where to.</param>
    public void Append(int index, bool asKey, MessageBuffer output)
    {
        if (!_reader.TryRead(index, out var value))
            output.WriteBytes(asKey ? "\"null\""u8 : "null"u8);
        else if (form == JsonForm.Bool)
            AppendBool(value[0] == 't', asKey, output);
        else if (!asKey && (form == JsonForm.Json || (form == JsonForm.Number && IsNumber(value))))
            output.WriteBytes(value);
        else
            AppendString(value, output);
    }

    public static void AppendString(ReadOnlySpan<byte> value, MessageBuffer output)
    {
        output.WriteByte((byte)'"');
        int special;
        while ((special = value.IndexOfAny(NeedsEscape)) >= 0)
        {
            output.WriteBytes(value[..special]);
            AppendEscape(value[special], output);
            value = value[(special + 1)..];
        }

        output.WriteBytes(value);
        output.WriteByte((byte)'"');
    }

    private static void AppendBool(bool value, bool asKey, MessageBuffer output)
    {
        if (asKey)
            output.WriteBytes(value ? "\"true\""u8 : "\"false\""u8);
        else
            output.WriteBytes(value ? "true"u8 : "false"u8);
    }

    /// <summary>NaN and the infinities are no JSON numbers.</summary>
    private static bool IsNumber(ReadOnlySpan<byte> value) => char.IsAsciiDigit((char)value[^1]);

    private static void AppendEscape(byte value, MessageBuffer output)
    {
        output.WriteByte((byte)'\\');
        switch (value)
        {
            case (byte)'"' or (byte)'\\':
                output.WriteByte(value);
                break;
            case (byte)'\b':
                output.WriteByte((byte)'b');
                break;
            case (byte)'\f':
                output.WriteByte((byte)'f');
                break;
            case (byte)'\n':
                output.WriteByte((byte)'n');
                break;
            case (byte)'\r':
                output.WriteByte((byte)'r');
                break;
            case (byte)'\t':
                output.WriteByte((byte)'t');
                break;
            default:
                output.WriteBytes("u00"u8);
                output.WriteByte((byte)('0' + (value >> 4)));
                output.WriteByte("0123456789abcdef"u8[value & 15]);
                break;
        }
    }
}
