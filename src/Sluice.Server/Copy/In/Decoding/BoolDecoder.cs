using Sluice.Engine.Copying;
using Sluice.Protocol.Types;
using Sluice.Engine.Output;

namespace Sluice.Server.Copy.In.Decoding;

/// <summary><c>t</c> and <c>f</c>, as PostgreSQL writes them.</summary>
internal sealed class BoolDecoder(PgType type, OutputSettings settings) : TextDecoder(type, settings)
{
    public override void Decode(ReadOnlySpan<byte> text, ColumnFill column, int row)
    {
        if (text is [(byte)'t' or (byte)'f'])
            column.Slots<byte>()[row] = text[0] == 't' ? (byte)1 : (byte)0;
        else
            DecodeSlowly(text, column, row);
    }
}
