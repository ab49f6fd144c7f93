using Sluice.Engine.DuckDb.Catalog.Temporary;
using Sluice.Engine.DuckDb.Errors;
using Sluice.Engine.DuckDb.Native;

namespace Sluice.Engine.DuckDb.Catalog;

/// <summary>
/// Keeps the catalogs' rows about what one session made for itself. They are read anew only when a statement may have changed them: a
/// scan of a catalog cannot ask its own connection. On an engine thread.
/// </summary>
internal sealed class SessionCatalog(
    ConnectionHandle connection, int processId, ErrorMapper errors, TemporaryCatalog temporary, LoginRoles roles, IDisposable caller) : IDisposable
{
    private readonly TemporaryReader _reader = new(connection, errors);
    private bool _hasMade;

    /// <summary>After a statement that returned no rows.</summary>
    /// <param name="sql">Its text, in DuckDB's language.</param>
    public void After(StatementType type, string sql)
    {
        if (type is not (StatementType.Create or StatementType.Drop or StatementType.Alter))
            return;
        _hasMade = true;
        Read(sql);
    }

    /// <summary>After something else that may have taken away or brought back what the session made.</summary>
    public bool AfterUndoing()
    {
        if (_hasMade)
            Read(statement: null);
        return true;
    }

    public void Dispose()
    {
        temporary.Forget(processId);
        roles.Forget(processId);
        caller.Dispose();
    }

    private void Read(string? statement) => temporary.Set(processId, _reader.Read(statement));
}
