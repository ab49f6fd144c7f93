using Sluice.Protocol.Errors;

namespace Sluice.Server.Commands.Cursors;

/// <summary>What PostgreSQL answers to wrong uses of cursors.</summary>
internal static class CursorErrors
{
    public static PgErrorException Missing(string name) =>
        PgError.Error(SqlStates.InvalidCursorName, $"cursor \"{name}\" does not exist").ToException();

    public static PgErrorException ForwardOnly() =>
        (PgError.Error(SqlStates.ObjectNotInPrerequisiteState, "cursor can only scan forward") with
        {
            Hint = "To start over, close the cursor and declare it again.",
        }).ToException();
}
