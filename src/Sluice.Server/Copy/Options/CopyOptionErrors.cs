using Sluice.Protocol.Errors;

namespace Sluice.Server.Copy.Options;

/// <summary>What PostgreSQL says of options that are wrong or do not go together.</summary>
internal static class CopyOptionErrors
{
    public static PgErrorException Syntax(string message, int position = 0) => Error(SqlStates.SyntaxError, message, position);

    public static PgErrorException Unsupported(string message) => Error(SqlStates.FeatureNotSupported, message, 0);

    public static PgErrorException Value(string message, int position = 0) => Error(SqlStates.InvalidParameterValue, message, position);

    private static PgErrorException Error(string sqlState, string message, int position) =>
        (PgError.Error(sqlState, message) with { Position = position }).ToException();
}
