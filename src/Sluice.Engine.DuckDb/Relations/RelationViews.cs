using Sluice.Engine.DuckDb.Catalog;
using Sluice.Engine.DuckDb.Errors;
using Sluice.Engine.DuckDb.Lexing;
using Sluice.Engine.DuckDb.Native;
using Sluice.Engine.DuckDb.Permissions;
using Sluice.Engine.DuckDb.Sessions;
using Sluice.Engine.Relations;

namespace Sluice.Engine.DuckDb.Relations;

/// <summary>
/// A view in schema pg for each of the server's relations, so that it stands before DuckDB's own of the same name. A script of the catalog
/// may have made one already, to say more of its types.
/// </summary>
internal static class RelationViews
{
    public static void Create(ConnectionHandle connection, IReadOnlyList<SystemRelation> relations, ErrorMapper errors)
    {
        foreach (var relation in relations)
        {
            var name = Quoting.Identifier(relation.Name);
            OwnStatement.Run(connection, $"CREATE VIEW IF NOT EXISTS {PgSchemas.Catalog}.{name} AS FROM {name}()", errors);
        }

        // A server without the relation shows nothing, rather than what DuckDB would.
        foreach (var name in ForbiddenNames.OurViews.Select(Quoting.Identifier))
            OwnStatement.Run(connection, $"CREATE VIEW IF NOT EXISTS {PgSchemas.Catalog}.{name} AS SELECT NULL::VARCHAR AS name WHERE false", errors);
    }
}
