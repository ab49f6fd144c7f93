using Sluice.Engine.Copying;
using Sluice.Protocol.Types;
using Sluice.Engine.Output;

namespace Sluice.Server.Copy.In.Decoding;

/// <summary>A type without a fast path.</summary>
internal sealed class AnyDecoder(PgType type, OutputSettings settings) : TextDecoder(type, settings)
{
    public override void Decode(ReadOnlySpan<byte> text, ColumnFill column, int row) => DecodeSlowly(text, column, row);
}
