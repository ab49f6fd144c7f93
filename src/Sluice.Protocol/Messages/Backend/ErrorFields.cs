using System.Globalization;
using Sluice.Protocol.Errors;
using Sluice.Protocol.Output;

namespace Sluice.Protocol.Messages.Backend;

/// <summary>The body ErrorResponse and NoticeResponse share (protocol, "Error and Notice Message Fields").</summary>
internal static class ErrorFields
{
    public static void Write(MessageBuffer output, byte type, PgError error)
    {
        var severity = Name(error.Severity);
        output.Begin(type);
        Write(output, 'S', severity);
        Write(output, 'V', severity);
        Write(output, 'C', error.SqlState);
        Write(output, 'M', error.Message);
        Write(output, 'D', error.Detail);
        Write(output, 'H', error.Hint);
        Write(output, 'P', error.Position > 0 ? error.Position.ToString(CultureInfo.InvariantCulture) : null);
        Write(output, 'W', error.Where);
        output.WriteByte(0);
        output.End();
    }

    private static void Write(MessageBuffer output, char field, string? value)
    {
        if (value is null)
            return;
        output.WriteByte((byte)field);
        output.WriteCString(value);
    }

    private static string Name(Severity severity) => severity switch
    {
        Severity.Error => "ERROR",
        Severity.Fatal => "FATAL",
        Severity.Panic => "PANIC",
        Severity.Warning => "WARNING",
        Severity.Notice => "NOTICE",
        Severity.Debug => "DEBUG",
        Severity.Info => "INFO",
        Severity.Log => "LOG",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, null),
    };
}
