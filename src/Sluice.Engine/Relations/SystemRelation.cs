namespace Sluice.Engine.Relations;

/// <summary>A relation whose rows are the server's own, made anew for each scan.</summary>
/// <param name="Name">Found with and without "pg_catalog." before it.</param>
/// <param name="Rows">
/// Takes the process id of the session that asks; each row holds a value a column, by <see cref="SystemColumn.Kind"/>, or null. Called
/// from any thread, for several sessions at once; what it returns must not change any more.
/// </param>
public sealed record SystemRelation(string Name, IReadOnlyList<SystemColumn> Columns, Func<int, IReadOnlyList<object?[]>> Rows);
