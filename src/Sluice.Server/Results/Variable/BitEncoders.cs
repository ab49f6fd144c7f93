using Sluice.Engine.Columns;
using Sluice.Protocol.Output;
using Sluice.Server.Results.Fields;

namespace Sluice.Server.Results.Variable;

/// <summary>varbit as zeros and ones. The engine puts a count of padding bits first and the padding before the bits.</summary>
internal sealed class BitTextEncoder : ScratchEncoder
{
    protected override void AppendValue(ColumnVector vector, int row, int index, MessageBuffer output)
    {
        var bytes = vector.Bytes(row);
        var padding = bytes[0];
        var bits = ((bytes.Length - 1) * 8) - padding;
        var span = output.GetSpan(bits);
        for (var i = 0; i < bits; i++)
        {
            var at = i + padding;
            span[i] = (byte)('0' + ((bytes[1 + (at >> 3)] >> (7 - (at & 7))) & 1));
        }

        output.Advance(bits);
    }
}

/// <summary>varbit in binary: Int32 count of bits, then the bits from the highest of the first byte on, padded with zeros at the end.</summary>
internal sealed class BitBinaryEncoder : ScratchEncoder
{
    protected override void AppendValue(ColumnVector vector, int row, int index, MessageBuffer output)
    {
        var bytes = vector.Bytes(row);
        var padding = bytes[0];
        var data = bytes[1..];
        output.WriteInt32((data.Length * 8) - padding);
        var span = output.GetSpan(data.Length);
        for (var i = 0; i < data.Length; i++)
        {
            var following = i + 1 < data.Length ? data[i + 1] : 0;
            span[i] = (byte)((data[i] << padding) | (following >> (8 - padding)));
        }

        output.Advance(data.Length);
    }
}
