using Sluice.Engine.DuckDb.Reuse;
using Sluice.Engine.DuckDb.Catalog;
using Sluice.Engine.DuckDb.Catalog.Kept;
using Sluice.Engine.DuckDb.Dialect.Flattening;
using Sluice.Engine.DuckDb.Errors;
using Sluice.Engine.DuckDb.Functions;
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
    private readonly KeptAnswers _answers = new();
    private readonly LakeFiles _files;

    // Begun by opening, beside the rest of the server's start; no session is opened before it is over.
    private readonly Task _completing;

    private Task _keeping = Task.CompletedTask;

    private DuckDbEngine(DuckDbEngineOptions options, EngineThreads threads, EngineDirectory directory, DatabaseHandle database, LakeCatalog lake, LakeFiles files, Callers callers, CatalogRelations catalog)
    {
        _catalog = catalog;
        _callers = callers;
        _options = options;
        _threads = threads;
        _directory = directory;
        _database = database;
        _errors = new ErrorMapper(options.InternalErrorLog);
        Lake = lake;
        _files = files;
        _tables = new NestedTables(lake.Tables);
        _completing = threads.RunAsync(() =>
        {
            PgCasts.RegisterForSessions(database, callers.Views);
            return true;
        });
    }

    /// <summary>The tables served, and what of the lake could not be.</summary>
    public LakeCatalog Lake { get; }

    public IReadOnlySet<string> SettingNames { get; } = EngineSettings.Names();

    public IPreparedQuery? FindConstant(string sql) => _answers.Find(sql);

    public void CheckTimeZone(string timeZone) => EngineTimeZone.NameOf(timeZone);

    /// <summary>Loads the engine's library, which opening needs, on a thread of its own: beside reading the command line, say. What is wrong with it is told when opening.</summary>
    public static void Preload() => Task.Run(LibDuckDb.Require);

    /// <summary>Discovers the lake, writes its catalog and opens it. What cannot be read is reported in <see cref="Lake"/>.</summary>
    /// <exception cref="ArgumentException">The database name or the lake's folder cannot be used.</exception>
    /// <exception cref="InvalidOperationException">libduckdb is missing or wrong, PostgreSQL's grammar is not installed, or another server uses the data folder.</exception>
    public static async Task<DuckDbEngine> OpenAsync(DuckDbEngineOptions options, CancellationToken cancellationToken)
    {
        LibDuckDb.Require();
        DatabaseName.Require(options.DatabaseName);
        var grammar = Task.Run(SqlParser.Require, CancellationToken.None);
        var threads = new EngineThreads(statements: StatementQueue.For(options.Threads ?? Environment.ProcessorCount, TimeProvider.System));
        try
        {
            return await threads.RunAsync(() => Open(options, threads, grammar, cancellationToken));
        }
        catch
        {
            threads.Dispose();
            throw;
        }
    }

    /// <summary>Writes what every start of this build needs and none has to make: to lie next to the program, under this name.</summary>
    /// <param name="folder">The program's.</param>
    public static async Task PrepareAsync(DuckDbEngineOptions options, string folder)
    {
        LibDuckDb.Require();
        SqlParser.Require();
        using var threads = new EngineThreads();
        await threads.RunAsync(() =>
        {
            options = options with { SystemFunctions = ServerFunctions.Complete(options.SystemFunctions) };
            var callers = new Callers();
            var made = Path.Combine(folder, CatalogTemplate.FileName + ".duckdb");
            CatalogTemplate.Make(made, options, new CatalogRelations(options, callers.Views), callers);
            var kept = Path.Combine(folder, CatalogTemplate.FileName);
            KeptFile.Keep(kept, CatalogStamp.OfTemplate(options), [], made);
            File.Delete(made);
            // Whoever may run the program may read it.
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(kept, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
            return true;
        });
    }

    public async ValueTask<IEngineSession> OpenSessionAsync(EngineSessionOptions options, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            throw ErrorMapper.Canceled();
        await _completing;
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
                    _callers.Views.Add(options),
                    _options.DatabaseName,
                    _tables,
                    _answers,
                    _files);
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
        try
        {
            await Task.WhenAll(_keeping, _completing);
        }
        finally
        {
            await _threads.RunAsync(() =>
            {
                _database.Dispose();
                _directory.Dispose();
                return true;
            });
            _threads.Dispose();
        }
    }

    // After what sessions wait for, beside the first statements; the file is open to be read only.
    private async Task KeepAsync(LakeKeeper keeper, string catalogFile)
    {
        await _completing;
        await _threads.RunAsync(() =>
        {
            keeper.Keep(Lake, catalogFile);
            return true;
        });
    }

    private static DuckDbEngine Open(DuckDbEngineOptions options, EngineThreads threads, Task grammar, CancellationToken cancellationToken)
    {
        var directory = EngineDirectory.Create(options.DataPath);
        try
        {
            options = options with { SystemFunctions = ServerFunctions.Complete(options.SystemFunctions) };
            var sources = LakeDiscovery.Discover(options.LakePath);
            var catalogFile = Path.Combine(directory.Catalog, options.DatabaseName + ".duckdb");
            var callers = new Callers();
            var catalog = new CatalogRelations(options, callers.Views);
            var keeper = LakeKeeper.Of(directory.Kept, options, sources);
            var lake = keeper?.Take(catalogFile);
            var isNew = lake is null;
            if (lake is null)
            {
                CatalogTemplate.Provide(directory.Kept, catalogFile, options, catalog, callers);
                lake = CatalogFile.Write(catalogFile, sources, options, catalog, callers, cancellationToken);
            }

            // Its first parse went on beside this; without it nothing is served.
            grammar.GetAwaiter().GetResult();
            var database = Lockdown.Open(catalogFile, directory.Spill, sources, options, callers);
            callers.Views.Attach(database, options.DatabaseName, sources, catalog.Logins);
            RelationRegistration.Register(database, catalog.All, callers);
            var engine = new DuckDbEngine(options, threads, directory, database, lake, new LakeFiles(sources.Tables), callers, catalog);
            if (isNew && keeper is not null)
                engine._keeping = engine.KeepAsync(keeper, catalogFile);
            return engine;
        }
        catch
        {
            directory.Dispose();
            throw;
        }
    }
}
