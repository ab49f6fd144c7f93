using System.Globalization;
using Sluice.Engine.DuckDb.Dialect;
using Sluice.Engine.DuckDb.Errors;
using Sluice.Engine.DuckDb.Native;
using Sluice.Engine.DuckDb.Sessions;

namespace Sluice.Engine.DuckDb.Catalog.Names;

/// <summary>Keeps a session's view up to date: its search path, and its temporary relations, read again before a statement once they may have changed.</summary>
internal sealed class SessionNames(ConnectionHandle connection, ErrorMapper errors, SessionView view)
{
    private const string List = """
        SELECT c.oid::UINTEGER::VARCHAR, c.relname::VARCHAR
        FROM pg.pg_class AS c JOIN pg.pg_namespace AS n ON n.oid = c.relnamespace
        WHERE n.nspname LIKE 'pg\_temp\_%' ESCAPE '\'
        """;

    private volatile bool _isOutdated;

    /// <summary>They may have changed. From any thread.</summary>
    public void Outdate() => _isOutdated = true;

    /// <param name="schemas">The search path's, in order. pg_catalog comes first where it is not named.</param>
    public void SetPath(IReadOnlyList<string> schemas) =>
        view.Scope = view.Scope with { Path = schemas.Contains(PgNodes.Catalog) ? schemas : [PgNodes.Catalog, .. schemas] };

    public void Refresh()
    {
        if (!_isOutdated)
            return;
        var relations = OwnStatement.Read(connection, List, errors)
            .ConvertAll(row => new NamedObject(uint.Parse(row[0]!, CultureInfo.InvariantCulture), "", row[1]!));
        view.Scope = view.Scope with { Temporary = new NameTable(relations) };
        _isOutdated = false;
    }
}
