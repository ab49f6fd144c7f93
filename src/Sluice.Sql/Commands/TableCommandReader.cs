using PgQuery;

namespace Sluice.Sql.Commands;

/// <summary>Reads the commands that name tables and leave them as they are: LOCK, VACUUM, ANALYZE, GRANT and REVOKE.</summary>
internal static class TableCommandReader
{
    public static LockCommand Lock(LockStmt statement) => new([.. statement.Relations.Select(relation => NameOf(relation.RangeVar))]);

    public static VacuumCommand Vacuum(VacuumStmt statement) => new(
        statement.IsVacuumcmd ? "VACUUM" : "ANALYZE",
        [.. statement.Rels.Select(relation => relation.VacuumRelation).Select(relation =>
            new NamedTable(NameOf(relation.Relation), relation.Relation.Relname, [.. relation.VaCols.Select(column => column.String.Sval)]))]);

    /// <returns>Null for privileges on anything but tables named one by one.</returns>
    public static GrantCommand? Grant(GrantStmt statement) =>
        statement is { Objtype: ObjectType.ObjectTable, Targtype: GrantTargetType.AclTargetObject }
            ? new GrantCommand(
                statement.IsGrant ? "GRANT" : "REVOKE",
                [.. statement.Objects.Select(table => new NamedTable(NameOf(table.RangeVar), table.RangeVar.Relname, []))])
            : null;

    private static string NameOf(RangeVar table) =>
        string.Join('.', ((IEnumerable<string>)[table.Catalogname, table.Schemaname, table.Relname]).Where(part => part.Length > 0).Select(Quoted));

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
