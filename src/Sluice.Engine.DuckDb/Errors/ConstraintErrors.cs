using System.Text.RegularExpressions;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Errors;

/// <summary>Violations of the constraints of temporary tables.</summary>
internal static partial class ConstraintErrors
{
    public static PgError Map(string message)
    {
        if (NotNull().Match(message) is { Success: true } column)
        {
            return PgError.Error(
                SqlStates.NotNullViolation,
                $"null value in column \"{column.Groups[2].Value}\" of relation \"{column.Groups[1].Value}\" violates not-null constraint");
        }

        if (Duplicate().Match(message) is { Success: true } key)
        {
            return PgError.Error(SqlStates.UniqueViolation, "duplicate key value violates unique constraint") with
            {
                Detail = $"Key ({key.Groups[1].Value})=({key.Groups[2].Value}) already exists.",
            };
        }

        if (Check().Match(message) is { Success: true } check)
            return PgError.Error(SqlStates.CheckViolation, $"new row for relation \"{check.Groups[1].Value}\" violates check constraint");
        if (message.Contains("foreign key", StringComparison.OrdinalIgnoreCase))
            return PgError.Error(EngineSqlStates.ForeignKeyViolation, Wording.FirstLine(message));
        if (message.Contains("unique constraint", StringComparison.OrdinalIgnoreCase) || message.Contains("primary key", StringComparison.OrdinalIgnoreCase))
            return PgError.Error(SqlStates.UniqueViolation, "duplicate key value violates unique constraint");
        return PgError.Error(SqlStates.IntegrityConstraintViolation, Wording.FirstLine(message));
    }

    [GeneratedRegex(@"^NOT NULL constraint failed: (.+)\.(.+)$")]
    private static partial Regex NotNull();

    [GeneratedRegex("""^Duplicate key "(.+?): (.+?)" violates (?:unique|primary key) constraint""")]
    private static partial Regex Duplicate();

    [GeneratedRegex("^CHECK constraint failed on table (.+?) with expression")]
    private static partial Regex Check();
}
