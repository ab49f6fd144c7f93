namespace Sluice.Sql.Commands;

/// <summary>A table that a command names.</summary>
/// <param name="Written">As it can be written in a statement, quoted.</param>
/// <param name="Name">Without its schema, unquoted.</param>
/// <param name="Columns">Unquoted; empty for the whole table.</param>
public sealed record NamedTable(string Written, string Name, IReadOnlyList<string> Columns);

/// <summary>VACUUM or ANALYZE.</summary>
/// <param name="Tables">None for all there are.</param>
public sealed record VacuumCommand(string Tag, IReadOnlyList<NamedTable> Tables) : SessionCommand(Tag);

/// <summary>GRANT or REVOKE of privileges on tables.</summary>
public sealed record GrantCommand(string Tag, IReadOnlyList<NamedTable> Tables) : SessionCommand(Tag);

/// <summary>DROP DATABASE.</summary>
/// <param name="MissingOk">IF EXISTS.</param>
public sealed record DropDatabaseCommand(string Name, bool MissingOk) : SessionCommand("DROP DATABASE");
