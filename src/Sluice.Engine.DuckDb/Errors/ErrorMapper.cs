using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Errors;

/// <summary>DuckDB's errors as PostgreSQL's. What only the operator should read goes to the log, under an incident id.</summary>
/// <param name="log">Receives (incident id, detail) of internal errors.</param>
internal sealed class ErrorMapper(Action<string, string> log)
{
    private const string SpillHint = "Sort, join or group fewer rows at a time, or have the server's --spill-limit raised, or its disk cleared.";

    public PgErrorException Map(string text, PositionMap positions)
    {
        var report = EngineReport.Parse(text);
        // The parser counts characters, as PostgreSQL's does; all that comes after it counts bytes.
        var position = report.Type is "Parser" ? positions.FromCharacters(report.Position) : positions.FromBytes(report.Position);
        var error = WrittenErrors.Find(report, positions.Client, position) ?? Map(report);
        return new PgErrorException(error with { Position = position }, new EngineException(report));
    }

    public static PgErrorException Canceled() =>
        PgError.Error(SqlStates.QueryCanceled, "canceling statement due to user request").ToException();

    private PgError Map(EngineReport report) => OwnErrors.Find(report.Message) ?? Phrases.Find(report.Message) ?? ByType(report);

    private PgError ByType(EngineReport report) => report.Type switch
    {
        "Parser" or "Syntax" => PgError.Error(SqlStates.SyntaxError, Wording.FirstLine(report.Message)),
        "Catalog" => CatalogErrors.Map(report),
        "Binder" => BinderErrors.Map(report),
        "Conversion" => ConversionErrors.Map(report.Message),
        "Constraint" => ConstraintErrors.Map(report.Message),
        "Out of Range" => OutOfRange(report.Message),
        "Divide by Zero" => PgError.Error(SqlStates.DivisionByZero, "division by zero"),
        "Invalid Input" => InvalidInput(report.Message),
        "Permission" => PgError.Error(SqlStates.InsufficientPrivilege, "permission denied: only the tables of the lake can be read"),
        "INTERRUPT" or "Interrupt" => Canceled().Error,
        "Out of Memory" => OutOfMemory(report.Message),
        "IO" or "HTTP" or "Network" => Io(report),
        "TransactionContext" => Transaction(report.Message),
        "Not implemented" => PgError.Error(SqlStates.FeatureNotSupported, Wording.FirstLine(report.Message)),
        "Mismatch Type" or "Invalid type" => PgError.Error(SqlStates.DatatypeMismatch, Wording.FirstLine(report.Message)),
        "Dependency" => PgError.Error(EngineSqlStates.DependentObjectsStillExist, Wording.FirstLine(report.Message)),
        "Sequence" => PgError.Error(SqlStates.ObjectNotInPrerequisiteState, Wording.FirstLine(report.Message)),
        "Parameter Not Resolved" => PgError.Error(SqlStates.IndeterminateDatatype, "could not determine the data type of a parameter"),
        "Parameter Not Allowed" => PgError.Error(SqlStates.SyntaxError, "parameters are not allowed here"),
        "Object Size" => PgError.Error(SqlStates.ProgramLimitExceeded, Wording.FirstLine(report.Message)),
        "Expression" => PgError.Error(SqlStates.StatementTooComplex, Wording.FirstLine(report.Message)),
        "Missing Extension" or "Extension Autoloading" or "Settings" or "Invalid Configuration" =>
            PgError.Error(SqlStates.FeatureNotSupported, "this function is not available here"),
        _ => Internal(report),
    };

    private static PgError OutOfRange(string message)
    {
        if (message.StartsWith("Overflow in ", StringComparison.Ordinal))
        {
            foreach (var (internalName, name) in new[] { ("INT16", "smallint"), ("INT32", "integer"), ("INT64", "bigint") })
            {
                if (message.Contains(internalName, StringComparison.Ordinal))
                    return PgError.Error(SqlStates.NumericValueOutOfRange, $"{name} out of range");
            }
        }

        return PgError.Error(SqlStates.NumericValueOutOfRange, Wording.FirstLine(message));
    }

    private static PgError InvalidInput(string message)
    {
        if (message.Contains("attached in read-only mode", StringComparison.Ordinal))
            return CatalogErrors.ReadOnlyLake();
        if (message.StartsWith("More than one row returned by a subquery", StringComparison.Ordinal))
            return PgError.Error(EngineSqlStates.CardinalityViolation, "more than one row returned by a subquery used as an expression");
        if (message.StartsWith("CSV Error", StringComparison.Ordinal) || message.StartsWith("Malformed JSON", StringComparison.Ordinal))
            return PgError.Error(SqlStates.InvalidTextRepresentation, "a file of the lake holds a value that does not fit its column");
        if (Wording.NamesPath(message))
            return PgError.Error(SqlStates.InvalidParameterValue, "a file of the lake could not be read that way");
        return PgError.Error(SqlStates.InvalidParameterValue, Wording.FirstLine(message));
    }

    private static PgError OutOfMemory(string message) => message.Contains("max_temp_directory_size", StringComparison.Ordinal) || message.StartsWith("failed to offload", StringComparison.Ordinal)
        ? PgError.Error(SqlStates.DiskFull, "no room left for temporary files of this statement") with { Hint = SpillHint }
        : PgError.Error(SqlStates.OutOfMemory, "out of memory") with { Hint = "Ask for fewer rows or columns at a time, or have the server's --memory-limit raised: half of the machine's memory without it." };

    private PgError Io(EngineReport report)
    {
        if (report.Message.Contains("No space left", StringComparison.OrdinalIgnoreCase))
            return PgError.Error(SqlStates.DiskFull, "no space left on the server's disk") with { Hint = SpillHint };
        if (report.Message.StartsWith("No files found", StringComparison.Ordinal))
            return PgError.Error(EngineSqlStates.UndefinedFile, "a file of the lake does not exist");
        var incident = Report(report);
        return PgError.Error(SqlStates.IoError, $"could not read a file of the lake (incident {incident})");
    }

    private static PgError Transaction(string message)
    {
        if (message.Contains("is aborted", StringComparison.OrdinalIgnoreCase))
        {
            return PgError.Error(
                SqlStates.InFailedSqlTransaction,
                "current transaction is aborted, commands ignored until end of transaction block");
        }

        if (message.Contains("conflict", StringComparison.OrdinalIgnoreCase))
            return PgError.Error(EngineSqlStates.SerializationFailure, "could not serialize access due to concurrent update");
        if (message.Contains("within a transaction", StringComparison.OrdinalIgnoreCase))
            return PgError.Error(SqlStates.ActiveSqlTransaction, "there is already a transaction in progress");
        if (message.Contains("no transaction is active", StringComparison.OrdinalIgnoreCase))
            return PgError.Error(SqlStates.NoActiveSqlTransaction, "there is no transaction in progress");
        return PgError.Error(SqlStates.ObjectNotInPrerequisiteState, Wording.FirstLine(message));
    }

    private PgError Internal(EngineReport report) =>
        PgError.Error(SqlStates.InternalError, $"internal error (incident {Report(report)})") with
        {
            Hint = "The server's log tells more under this incident.",
        };

    private string Report(EngineReport report)
    {
        var incident = Guid.NewGuid().ToString("N")[..12];
        log(incident, $"{report.Type}: {report.Message}");
        return incident;
    }
}
