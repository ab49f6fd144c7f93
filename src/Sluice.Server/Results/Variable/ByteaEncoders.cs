using Sluice.Engine.Columns;
using Sluice.Protocol.Output;
using Sluice.Server.Results.Fields;

namespace Sluice.Server.Results.Variable;

/// <summary>bytea_output = hex: <c>\x</c> and two digits a byte.</summary>
internal sealed class ByteaHexEncoder : ScratchEncoder
{
    protected override void AppendValue(ColumnVector vector, int row, int index, MessageBuffer output)
    {
        var bytes = vector.Bytes(row);
        var length = checked(2 + (bytes.Length * 2));
        var span = output.GetSpan(length);
        "\\x"u8.CopyTo(span);
        Convert.TryToHexStringLower(bytes, span[2..], out _);
        output.Advance(length);
    }
}

/// <summary>bytea_output = escape: printable ASCII as it is, the backslash doubled, other bytes as three octal digits.</summary>
internal sealed class ByteaEscapeEncoder : ScratchEncoder
{
    protected override void AppendValue(ColumnVector vector, int row, int index, MessageBuffer output)
    {
        var bytes = vector.Bytes(row);
        var span = output.GetSpan(checked(bytes.Length * 4));
        var length = 0;
        foreach (var value in bytes)
        {
            if (value == '\\')
            {
                span[length++] = (byte)'\\';
                span[length++] = (byte)'\\';
            }
            else if (value is >= 0x20 and <= 0x7E)
            {
                span[length++] = value;
            }
            else
            {
                span[length++] = (byte)'\\';
                span[length++] = (byte)('0' + (value >> 6));
                span[length++] = (byte)('0' + ((value >> 3) & 7));
                span[length++] = (byte)('0' + (value & 7));
            }
        }

        output.Advance(length);
    }
}
