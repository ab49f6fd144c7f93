using Sluice.Engine.DuckDb.Errors;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Functions.Registration;

/// <summary>Exceptions as the text by which DuckDB carries them to <see cref="OwnErrors"/>.</summary>
internal static class FunctionErrors
{
    public static string Text(Exception exception) => exception switch
    {
        PgErrorException pg => OwnErrors.Text(pg.Error.SqlState, pg.Error.Message, pg.Error.Hint),
        OverflowException => OwnErrors.Text(SqlStates.NumericValueOutOfRange, "value out of range"),
        OutOfMemoryException => OwnErrors.Text(SqlStates.OutOfMemory, "out of memory"),
        // The client is not shown what it says: it may tell of the machine.
        _ => OwnErrors.Text(SqlStates.InternalError, $"internal error in a function ({exception.GetType().Name})"),
    };
}
