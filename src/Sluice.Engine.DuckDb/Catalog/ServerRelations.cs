using Sluice.Engine.DuckDb.Catalog.Rows;
using Sluice.Engine.Relations;
using Sluice.Engine.Types;

namespace Sluice.Engine.DuckDb.Catalog;

/// <summary>Relations of the catalogs whose rows only a server has. An engine without one still shows them: empty.</summary>
internal static class ServerRelations
{
    private static readonly string[] Names = ["pg_stat_activity", "pg_stat_ssl", "pg_settings", "pg_prepared_statements", "pg_cursors"];

    /// <summary>The given relations, and an empty one for each that is not among them.</summary>
    public static IEnumerable<SystemRelation> Complete(IReadOnlyList<SystemRelation> given) =>
        given.Concat(Names.Except(given.Select(relation => relation.Name)).Select(Empty));

    private static SystemRelation Empty(string name)
    {
        var oid = FactFile.Read("relations").Single(row => row[1] == name)[0];
        return new SystemRelation(name, [.. FactFile.Read("columns").Where(row => row[0] == oid).Select(row => new SystemColumn(row[2]!, Kind(row[3])))], _ => []);
    }

    // Views cast to the type proper.
    private static TypeKind Kind(string? type) => type switch
    {
        "16" => TypeKind.Bool,
        "1184" => TypeKind.TimestampTz,
        _ => TypeKind.Text,
    };
}
