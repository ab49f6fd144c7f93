using Sluice.Engine.DuckDb.Catalog.Functions;
using Sluice.Engine.DuckDb.Catalog.Names;
using Sluice.Engine.DuckDb.Catalog.Temporary;
using Sluice.Engine.DuckDb.Relations;
using Sluice.Engine.DuckDb.Sessions;
using Sluice.Engine.DuckDb.Native;
using Sluice.Engine.DuckDb.Errors;
using Sluice.Engine.Relations;

namespace Sluice.Engine.DuckDb.Catalog;

/// <summary>The relations under the catalogs' views whose rows are not in the catalog file, because they differ by session or by moment.</summary>
internal sealed class CatalogRelations
{
    private readonly TemporaryCatalog _temporary = new();
    private readonly LoginRoles _roles;

    public CatalogRelations(DuckDbEngineOptions options, SessionViews views)
    {
        _roles = new LoginRoles(options.RoleNames);
        All = [.. ServerRelations.Complete(options.SystemRelations), .. _temporary.Relations, _roles.Relation, SslFunctions.Extensions(views), TimeZoneRows.Relation(TimeProvider.System)];
    }

    /// <summary>To be registered with a database before the catalogs' views are made in it or read from it.</summary>
    public IReadOnlyList<SystemRelation> All { get; }

    /// <summary>Who may log in, as a session sees it.</summary>
    public NameTable Logins(int processId) => new([.. _roles.Relation.Rows(processId).Select(row => new NamedObject((uint)(long)row[0]!, "", (string)row[1]!))]);

    /// <summary>What the catalogs know of a session from now on, until the result is disposed.</summary>
    public SessionCatalog Open(ConnectionHandle connection, EngineSessionOptions options, Callers callers, ErrorMapper errors)
    {
        _roles.Add(options.ProcessId, options.User);
        return new SessionCatalog(connection, options.ProcessId, errors, _temporary, _roles, callers.Add(connection, options.ProcessId));
    }
}
