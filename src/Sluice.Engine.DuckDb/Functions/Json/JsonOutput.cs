using System.Globalization;
using System.Text;
using Sluice.Engine.Columns;
using Sluice.Engine.DuckDb.Functions.Values;
using Sluice.Engine.Types;
using Sluice.Engine.Zones;

namespace Sluice.Engine.DuckDb.Functions.Json;

/// <summary>
/// Any value as JSON (manual, 9.16.1, to_json): numbers with their digits, JSON as it is, points in time as ISO 8601 has them, arrays and rows by their
/// parts, all else as a string of its text.
/// </summary>
/// <param name="target">Takes the text.</param>
/// <param name="zone">Of the session, for timestamptz.</param>
internal sealed class JsonOutput(StringBuilder target, PgTimeZone zone)
{
    public void Write(ColumnVector column, int row)
    {
        var type = column.Type;
        if (type.Kind == TypeKind.Null || ValueText.IsNull(column, row))
        {
            target.Append("null");
            return;
        }

        switch (type.Kind)
        {
            case TypeKind.Bool:
                target.Append(column.Values<byte>()[row] != 0 ? "true" : "false");
                break;
            case (>= TypeKind.Int8 and <= TypeKind.UInt128) or TypeKind.Decimal when type.PgName is null:
                target.Append(ValueText.Of(column, row));
                break;
            case TypeKind.Float32 or TypeKind.Float64:
                Float(ValueText.Of(column, row));
                break;
            case TypeKind.Text when type.PgName is "jsonb":
            case TypeKind.Json:
                target.Append(Encoding.UTF8.GetString(column.Bytes(row)));
                break;
            case >= TypeKind.TimestampS and <= TypeKind.TimestampNs:
                Text(ValueText.Of(column, row).Replace(' ', 'T'));
                break;
            case TypeKind.TimestampTz:
                Text(Instant(column.Values<long>()[row]));
                break;
            case TypeKind.List or TypeKind.Array:
                Elements(column, row);
                break;
            case TypeKind.Map:
                Entries(column, row);
                break;
            case TypeKind.Struct:
                Members(column, row);
                break;
            case TypeKind.Union:
                Write(column.Child(column.Child(0).Values<byte>()[row] + 1), row);
                break;
            default:
                Text(ValueText.Of(column, row));
                break;
        }
    }

    private void Text(string text) => JsonReading.Quote(target, text);

    // JSON has no NaN and no infinity.
    private void Float(string text)
    {
        if (char.IsAsciiDigit(text[^1]))
            target.Append(text);
        else
            Text(text);
    }

    private string Instant(long microseconds)
    {
        if (microseconds is long.MaxValue or -long.MaxValue)
            return TemporalOutput.Timestamp(microseconds);
        var offset = zone.At(CivilCalendar.FloorDivide(microseconds, CivilCalendar.MicrosecondsPerSecond), out _, out _).Offset;
        var (hours, rest) = Math.DivRem(Math.Abs(offset), 3600);
        var (minutes, seconds) = Math.DivRem(rest, 60);
        var sign = offset < 0 ? '-' : '+';
        var shown = string.Create(CultureInfo.InvariantCulture, $"{sign}{hours:00}:{minutes:00}");
        if (seconds > 0)
            shown += string.Create(CultureInfo.InvariantCulture, $":{seconds:00}");
        return TemporalOutput.Timestamp(microseconds + (offset * CivilCalendar.MicrosecondsPerSecond)).Replace(' ', 'T') + shown;
    }

    private void Elements(ColumnVector column, int row)
    {
        var (first, count) = ArrayOutput.Range(column, row);
        target.Append('[');
        for (var i = 0; i < count; i++)
        {
            if (i > 0)
                target.Append(',');
            Write(column.Child(0), first + i);
        }

        target.Append(']');
    }

    private void Members(ColumnVector column, int row)
    {
        target.Append('{');
        for (var i = 0; i < column.Type.Fields.Count; i++)
        {
            if (i > 0)
                target.Append(',');
            var name = column.Type.Fields[i].Name;
            // ROW(…) has no names (manual, 9.16.1, row_to_json).
            Text(name.Length > 0 ? name : string.Create(CultureInfo.InvariantCulture, $"f{i + 1}"));
            target.Append(':');
            Write(column.Child(i), row);
        }

        target.Append('}');
    }

    private void Entries(ColumnVector column, int row)
    {
        var (first, count) = ArrayOutput.Range(column, row);
        var entries = column.Child(0);
        target.Append('{');
        for (var i = 0; i < count; i++)
        {
            if (i > 0)
                target.Append(',');
            Text(ValueText.Of(entries.Child(0), first + i));
            target.Append(':');
            Write(entries.Child(1), first + i);
        }

        target.Append('}');
    }
}
