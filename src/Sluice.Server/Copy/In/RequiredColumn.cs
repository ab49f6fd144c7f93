using Sluice.Protocol.Errors;

namespace Sluice.Server.Copy.In;

/// <summary>A null for a NOT NULL column, told with its line; the engine would tell it for a batch.</summary>
internal static class RequiredColumn
{
    public static PgErrorException IsNull(string column, string relation) => PgError.Error(
        SqlStates.NotNullViolation,
        $"null value in column \"{column}\" of relation \"{relation}\" violates not-null constraint").ToException();
}
