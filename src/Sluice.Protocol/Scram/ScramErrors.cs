using Sluice.Protocol.Errors;

namespace Sluice.Protocol.Scram;

/// <summary>What an exchange can complain of. All are FATAL: a failed login ends the connection.</summary>
internal static class ScramErrors
{
    public static PgErrorException Malformed(string detail) => Violation("malformed SCRAM message", detail);

    public static PgErrorException Violation(string message, string? detail = null) =>
        Fatal(SqlStates.ProtocolViolation, message, detail);

    public static PgErrorException Refused(string message, string? detail = null) =>
        Fatal(SqlStates.InvalidAuthorizationSpecification, message, detail);

    public static PgErrorException NotSupported(string message) => Fatal(SqlStates.FeatureNotSupported, message, null);

    /// <summary>A client's byte, safe to repeat in a message or a log.</summary>
    public static string Quote(byte value) => value is > 0x20 and < 0x7F ? $"\"{(char)value}\"" : $"\"0x{value:x2}\"";

    private static PgErrorException Fatal(string sqlState, string message, string? detail) =>
        (PgError.Fatal(sqlState, message) with { Detail = detail }).ToException();
}
