using System.Text.Unicode;
using Sluice.Engine.Copying;
using Sluice.Protocol.Types;
using Sluice.Engine.Output;

namespace Sluice.Server.Copy.In.Decoding;

/// <summary>text: UTF-8 without zeros, copied.</summary>
internal sealed class BytesDecoder(PgType type, OutputSettings settings) : TextDecoder(type, settings)
{
    public override void Decode(ReadOnlySpan<byte> text, ColumnFill column, int row)
    {
        if (Utf8.IsValid(text) && !text.Contains((byte)0))
            column.SetBytes(row, text);
        else
            DecodeSlowly(text, column, row);
    }
}
