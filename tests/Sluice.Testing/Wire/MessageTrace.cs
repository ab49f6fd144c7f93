using System.Text;

namespace Sluice.Testing.Wire;

/// <summary>
/// A received message as one line: its name in the protocol and its fields, such as
/// <c>RowDescription "a" int4 text</c> or <c>ErrorResponse ERROR 42601 syntax error at or near "x" position=3</c>.
/// Quoted texts escape quotes, backslashes and bytes that are not printable ASCII, so binary values stay readable too.
/// </summary>
public static class MessageTrace
{
    public static string Format(WireMessage message)
    {
        var text = new StringBuilder();
        var reader = new WireReader(message.Payload);
        Write(text, message, ref reader);
        if (!reader.AtEnd)
            text.Append(" extra=").Append(Convert.ToHexString(reader.Rest()));
        return text.ToString();
    }

    public static string Quote(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder("\"");
        foreach (var value in bytes)
        {
            if (value is (byte)'"' or (byte)'\\')
                text.Append('\\').Append((char)value);
            else if (value is >= 0x20 and < 0x7F)
                text.Append((char)value);
            else
                text.Append($"\\x{value:x2}");
        }

        return text.Append('"').ToString();
    }

    private static void Write(StringBuilder text, WireMessage message, ref WireReader reader)
    {
        switch (message.Type)
        {
            case '1': text.Append("ParseComplete"); break;
            case '2': text.Append("BindComplete"); break;
            case '3': text.Append("CloseComplete"); break;
            case 'n': text.Append("NoData"); break;
            case 's': text.Append("PortalSuspended"); break;
            case 'I': text.Append("EmptyQueryResponse"); break;
            case 'c': text.Append("CopyDone"); break;
            case 'Z': text.Append("ReadyForQuery ").Append((char)reader.Byte()); break;
            case 'C': text.Append("CommandComplete ").Append(Quote(reader.String())); break;
            case 'S': text.Append("ParameterStatus ").Append(Quote(reader.String())).Append(' ').Append(Quote(reader.String())); break;
            case 'K': text.Append($"BackendKeyData {reader.Int32()} ").Append(Convert.ToHexString(reader.Rest())); break;
            case 'v': WriteNegotiation(text, ref reader); break;
            case 'R': text.Append($"Authentication {reader.Int32()} ").Append(Quote(reader.Rest())); break;
            case 't': WriteParameterTypes(text, ref reader); break;
            case 'T': WriteColumns(text, message, ref reader); break;
            case 'D': WriteRow(text, ref reader); break;
            case 'd': text.Append("CopyData ").Append(Quote(reader.Rest())); break;
            case 'H': text.Append("CopyOutResponse ").Append(Convert.ToHexString(reader.Rest())); break;
            case 'G': text.Append("CopyInResponse ").Append(Convert.ToHexString(reader.Rest())); break;
            case 'E': WriteReport(text.Append("ErrorResponse"), message, ref reader); break;
            case 'N': WriteReport(text.Append("NoticeResponse"), message, ref reader); break;
            default: text.Append($"Unknown {Quote([(byte)message.Type])} ").Append(Convert.ToHexString(reader.Rest())); break;
        }
    }

    private static string Quote(string value) => Quote(Encoding.UTF8.GetBytes(value));

    private static void WriteNegotiation(StringBuilder text, ref WireReader reader)
    {
        var version = reader.Int32();
        text.Append($"NegotiateProtocolVersion {version >> 16}.{version & 0xFFFF}");
        for (var left = reader.Int32(); left > 0; left--)
            text.Append(' ').Append(Quote(reader.String()));
    }

    private static void WriteParameterTypes(StringBuilder text, ref WireReader reader)
    {
        text.Append("ParameterDescription");
        for (var left = reader.Int16(); left > 0; left--)
            text.Append(' ').Append(TypeNames.Of((uint)reader.Int32(), -1));
    }

    private static void WriteColumns(StringBuilder text, WireMessage message, ref WireReader reader)
    {
        text.Append("RowDescription");
        var separator = " ";
        foreach (var column in message.Columns())
        {
            text.Append(separator).Append(Quote(column.Name)).Append(' ').Append(TypeNames.Of(column.TypeOid, column.TypeModifier));
            text.Append(column.Format == 0 ? " text" : column.Format == 1 ? " binary" : $" format{column.Format}");
            separator = ", ";
        }

        // Columns() has read the body from its start; step over as much here, so that trailing bytes still show.
        for (var left = reader.Int16(); left > 0; left--)
        {
            reader.String();
            reader.Take(18);
        }
    }

    private static void WriteRow(StringBuilder text, ref WireReader reader)
    {
        text.Append("DataRow");
        for (var left = reader.Int16(); left > 0; left--)
        {
            var length = reader.Int32();
            text.Append(' ').Append(length < 0 ? "NULL" : Quote(reader.Take(length)));
        }
    }

    /// <summary>Severity, SQLSTATE and message in that order, then what else tells the user something; not the source's file and line.</summary>
    private static void WriteReport(StringBuilder text, WireMessage message, ref WireReader reader)
    {
        var fields = message.ErrorFields();
        reader.Rest();
        text.Append($" {fields['V']} {fields['C']} {fields['M']}");
        foreach (var (letter, name) in new[] { ('D', "detail"), ('H', "hint"), ('P', "position") })
        {
            if (fields.TryGetValue(letter, out var value))
                text.Append($" {name}={(letter == 'P' ? value : Quote(value))}");
        }

        // Where in COPY's data; other contexts are as a server's inside is.
        if (fields.TryGetValue('W', out var context) && context.StartsWith("COPY ", StringComparison.Ordinal))
            text.Append(" context=").Append(Quote(context));
    }
}
