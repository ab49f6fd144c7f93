using Sluice.Protocol.Errors;

namespace Sluice.Server.Copy.In;

/// <summary>What PostgreSQL says of data that is not in the format COPY was told.</summary>
internal static class CopyErrors
{
    public static PgErrorException Format(string message, string? hint = null) =>
        (PgError.Error(SqlStates.BadCopyFileFormat, message) with { Hint = hint }).ToException();

    public static PgErrorException Missing(string column) => Format($"missing data for column \"{column}\"");

    public static PgErrorException Extra() => Format("extra data after last expected column");

    public static PgErrorException TooLong(int most) =>
        PgError.Error(SqlStates.ProgramLimitExceeded, $"a line or row of COPY data is longer than {most} bytes").ToException();
}
