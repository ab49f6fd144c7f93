namespace Sluice.Engine.DuckDb.Errors;

/// <summary>SQLSTATEs only the engine answers with (PostgreSQL manual, appendix A).</summary>
internal static class EngineSqlStates
{
    public const string CardinalityViolation = "21000";
    public const string ForeignKeyViolation = "23503";
    public const string SerializationFailure = "40001";
    public const string DuplicateSchema = "42P06";
    public const string DuplicateFunction = "42723";
    public const string DuplicateAlias = "42712";
    public const string InvalidColumnReference = "42P10";
    public const string WindowingError = "42P20";
    public const string InvalidRecursion = "42P19";
    public const string AmbiguousFunction = "42725";
    public const string DependentObjectsStillExist = "2BP01";
    public const string UndefinedFile = "58P01";
}
