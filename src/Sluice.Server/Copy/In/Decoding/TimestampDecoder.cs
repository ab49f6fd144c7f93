using Sluice.Engine.Copying;
using Sluice.Protocol.Types;
using Sluice.Engine.Output;
using Sluice.Engine.Zones;

namespace Sluice.Server.Copy.In.Decoding;

/// <summary>Timestamps as <c>2024-02-29 12:34:56.789</c>.</summary>
internal sealed class TimestampDecoder(PgType type, OutputSettings settings) : TextDecoder(type, settings)
{
    public override void Decode(ReadOnlySpan<byte> text, ColumnFill column, int row)
    {
        if (text.Length > IsoText.DateLength && text[IsoText.DateLength] == ' '
            && IsoText.TryDate(text[..IsoText.DateLength], out var days)
            && IsoText.TryTime(text[(IsoText.DateLength + 1)..], out var microseconds))
        {
            column.Slots<long>()[row] = (days * CivilCalendar.MicrosecondsPerDay) + microseconds;
        }
        else
        {
            DecodeSlowly(text, column, row);
        }
    }
}
