using Sluice.Engine.Copying;
using Sluice.Protocol.Types;
using Sluice.Engine.Output;

namespace Sluice.Server.Copy.In.Decoding;

/// <summary>Dates as <c>2024-02-29</c>.</summary>
internal sealed class DateDecoder(PgType type, OutputSettings settings) : TextDecoder(type, settings)
{
    public override void Decode(ReadOnlySpan<byte> text, ColumnFill column, int row)
    {
        if (text.Length == IsoText.DateLength && IsoText.TryDate(text, out var days))
            column.Slots<int>()[row] = days;
        else
            DecodeSlowly(text, column, row);
    }
}
