using Sluice.Engine.DuckDb.Catalog;
using Sluice.Engine.DuckDb.Dialect.Flattening;
using Sluice.Engine.DuckDb.Errors;
using Sluice.Engine.DuckDb.Lake;
using Sluice.Engine.DuckDb.Native;
using Sluice.Engine.DuckDb.Permissions;
using Sluice.Engine.DuckDb.Relations;
using Sluice.Engine.DuckDb.Sessions;
using Sluice.Engine.DuckDb.Threads;
using Sluice.Sql.Parsing;

namespace Sluice.Engine.DuckDb;

/// <summary>DuckDB in this process, over one lake, read-only and locked down.</summary>
public sealed class DuckDbEngine : IQueryEngine
{
    private readonly DuckDbEngineOptions _options;
    private readonly EngineThreads _threads;
    private readonly EngineDirectory _directory;
    private readonly DatabaseHandle _database;
    private readonly ErrorMapper _errors;
    private readonly Callers _callers;
    private readonly CatalogRelations _catalog;
    private readonly NestedTables _tables;

    private DuckDbEngine(DuckDbEngineOptions options, EngineThreads threads, EngineDirectory directory, DatabaseHandle database, LakeCatalog lake, Callers callers, CatalogRelations catalog)
    {
        _catalog = catalog;
        _callers = callers;
        _options = options;
        _threads = threads;
        _directory = directory;
        _database = database;
        _errors = new ErrorMapper(options.InternalErrorLog);
        Lake = lake;
        _tables = new NestedTables(lake.Tables);
    }

    /// <summary>The tables served, and what of the lake could not be.</summary>
    public LakeCatalog Lake { get; }

    public IReadOnlySet<string> SettingNames { get; } = EngineSettings.Names();

    public void CheckTimeZone(string timeZone) => EngineTimeZone.NameOf(timeZone);

    /// <summary>Discovers the lake, writes its catalog and opens it. What cannot be read is reported in <see cref="Lake"/>.</summary>
    /// <exception cref="ArgumentException">The database name or the lake's folder cannot be used.</exception>
    /// <exception cref="InvalidOperationException">libduckdb is missing or wrong, PostgreSQL's grammar is not installed, or another server uses the data folder.</exception>
    public static async Task<DuckDbEngine> OpenAsync(DuckDbEngineOptions options, CancellationToken cancellationToken)
    {
        LibDuckDb.Require();
        SqlParser.Require();
        DatabaseName.Require(options.DatabaseName);
        var threads = new EngineThreads(statements: StatementQueue.For(options.Threads ?? Environment.ProcessorCount, TimeProvider.System));
        try
        {
            return await threads.RunAsync(() => Open(options, threads, cancellationToken));
        }
        catch
        {
            threads.Dispose();
            throw;
        }
    }

    public async ValueTask<IEngineSession> OpenSessionAsync(EngineSessionOptions options, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            throw ErrorMapper.Canceled();
        return await _threads.RunAsync(() =>
        {
            var connection = Connection.Open(_database);
            try
            {
                OwnStatement.Run(connection, SessionStart.Statements(_options.DatabaseName, options), _errors);
                return new DuckDbSession(
                    connection,
                    _threads,
                    _errors,
                    _catalog.Open(connection, options, _callers, _errors),
                    _callers.Views.Add(options.ProcessId, options.User),
                    _options.DatabaseName,
                    _tables,
                    options);
            }
            catch
            {
                connection.Dispose();
                throw;
            }
        });
    }

    /// <summary>Closes the database; all sessions must have been disposed.</summary>
    public async ValueTask DisposeAsync()
    {
        await _threads.RunAsync(() =>
        {
            _database.Dispose();
            _directory.Dispose();
            return true;
        });
        _threads.Dispose();
    }

    private static DuckDbEngine Open(DuckDbEngineOptions options, EngineThreads threads, CancellationToken cancellationToken)
    {
        var directory = EngineDirectory.Create(options.DataPath);
        try
        {
            options = options with { SystemFunctions = ServerFunctions.Complete(options.SystemFunctions) };
            var sources = LakeDiscovery.Discover(options.LakePath);
            var catalogFile = Path.Combine(directory.Catalog, options.DatabaseName + ".duckdb");
            var callers = new Callers();
            var catalog = new CatalogRelations(options);
            var lake = CatalogFile.Write(catalogFile, sources, options, catalog, callers, cancellationToken);
            var database = Lockdown.Open(catalogFile, directory.Spill, sources, options, callers);
            callers.Views.Attach(database, options.DatabaseName, sources, catalog.Logins);
            RelationRegistration.Register(database, catalog.All, callers);
            return new DuckDbEngine(options, threads, directory, database, lake, callers, catalog);
        }
        catch
        {
            directory.Dispose();
            throw;
        }
    }
}
