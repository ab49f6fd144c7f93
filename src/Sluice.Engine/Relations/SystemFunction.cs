using Sluice.Engine.Types;

namespace Sluice.Engine.Relations;

/// <summary>A scalar function that the server answers, evaluated anew for each row unless it is stable.</summary>
/// <param name="Name">Found with and without "pg_catalog." before it. Functions of one name are overloads.</param>
/// <param name="Parameters">Bool (bool), Int32 (int), Int64 (long), Float64 (double), Text (string) or TimestampTz (DateTimeOffset).</param>
/// <param name="Returns">One of the same.</param>
/// <param name="Body">
/// Takes the process id of the session that asks (0: none) and a value a parameter, by its kind, or null. Called from any thread, for
/// several sessions at once. A <see cref="Sluice.Protocol.Errors.PgErrorException"/> is the statement's error.
/// </param>
public sealed record SystemFunction(
    string Name, IReadOnlyList<TypeKind> Parameters, TypeKind Returns, Func<int, IReadOnlyList<object?>, object?> Body)
{
    /// <summary>Whether it answers the same throughout a statement: it may be evaluated once, when that is planned.</summary>
    public bool IsStable { get; init; }
}
