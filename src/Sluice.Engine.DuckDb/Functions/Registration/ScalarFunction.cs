using Sluice.Engine.DuckDb.Functions.Vectors;

namespace Sluice.Engine.DuckDb.Functions.Registration;

/// <summary>Computes a row: reads arguments, and sets the result unless it is null. What it throws is the statement's error.</summary>
internal delegate void RowBody(Arguments arguments, ResultWriter result);

/// <summary>A function of ours, in SQL. Functions of one name are overloads.</summary>
/// <param name="Name">As DuckDB finds it; must not be one of its own with the same parameters.</param>
/// <param name="Parameters">In order.</param>
/// <param name="Returns">The result's type.</param>
/// <param name="Body">Called for each row, from any thread.</param>
internal sealed record ScalarFunction(string Name, IReadOnlyList<SqlType> Parameters, SqlType Returns, RowBody Body)
{
    /// <summary>What any number of further arguments are.</summary>
    public SqlType? Varargs { get; init; }

    /// <summary>Whether it asks what its arguments are.</summary>
    public bool TakesAny => Varargs is not null || Parameters.Contains(SqlType.Any);

    /// <summary>Whether it may answer differently each time.</summary>
    public bool IsVolatile { get; init; }

    /// <summary>Whether it is called for rows with nulls; else their result is null.</summary>
    public bool SeesNulls { get; init; }
}
