using Sluice.Engine.Copying;
using Sluice.Engine.DuckDb.Reuse;
using Sluice.Engine.DuckDb.Catalog.Names;
using Sluice.Engine.DuckDb.Catalog;
using Sluice.Engine.DuckDb.Columns;
using Sluice.Engine.DuckDb.Copying;
using Sluice.Engine.DuckDb.Dialect.Flattening;
using Sluice.Engine.DuckDb.Errors;
using Sluice.Engine.DuckDb.Lake;
using Sluice.Engine.DuckDb.Native;
using Sluice.Engine.DuckDb.Parameters;
using Sluice.Engine.DuckDb.Plans;
using Sluice.Engine.DuckDb.Threads;
using Sluice.Engine.Output;
using Sluice.Engine.Plans;
using Sluice.Engine.Values;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Sessions;

/// <summary>One connection to DuckDB, and what a client does on it.</summary>
internal sealed class DuckDbSession : IEngineSession
{
    private readonly ConnectionHandle _connection;
    private readonly EngineThreads _threads;
    private readonly ErrorMapper _errors;
    private readonly Planner _planner;
    private readonly SessionNames _names;
    private readonly SessionView _view;
    private readonly NestedTables _tables;
    private readonly SessionCatalog _catalog;
    private readonly string _database;
    private readonly PlanStarter _starts;
    private readonly KeptAnswers _answers;
    private readonly KeptPlans _plans = new();
    private DuckDbCursor? _open;
    private DuckDbPreparedQuery? _begun;
    private StatementTurn? _turn;
    private bool _mayHaveObjects;
    private FlatReading? _reading;
    private IReadOnlyList<string> _schemas = ["public"];

    /// <param name="catalog">Disposed with the connection.</param>
    /// <param name="view">What functions and casts know of it.</param>
    /// <param name="answers">Of the process: what this session is first to ask is kept there.</param>
    public DuckDbSession(
        ConnectionHandle connection,
        EngineThreads threads,
        ErrorMapper errors,
        SessionCatalog catalog,
        SessionView view,
        string database,
        NestedTables tables,
        KeptAnswers answers,
        LakeFiles files)
    {
        _answers = answers;
        _view = view;
        _tables = tables;
        _database = database;
        _catalog = catalog;
        _connection = connection;
        _threads = threads;
        _errors = errors;
        _planner = new Planner(connection, errors, view, files) { Reading = tables.Asked };
        _reading = _planner.Reading;
        Interrupter = new Interrupter(connection, view);
        view.IsStopped = () => Interrupter.IsAsked;
        view.Rests = () => _turn?.Rest();
        _names = new SessionNames(connection, errors, view);
        _starts = new PlanStarter(this, connection, threads, errors, _planner, catalog, _names);
    }

    public Interrupter Interrupter { get; }

    public int Generation => _plans.Generation;

    public async ValueTask CheckSyntaxAsync(string sql, CancellationToken cancellationToken)
    {
        await SuspendAsync(cancellationToken);
        await CallAsync(() => _planner.CheckSyntax(sql), cancellationToken);
    }

    public ValueTask<IPreparedQuery> PrepareAsync(QueryText text, CancellationToken cancellationToken) =>
        PrepareAsync(text, opensNext: false, cancellationToken);

    public ValueTask<IPreparedQuery> PrepareToOpenAsync(QueryText text, CancellationToken cancellationToken) =>
        PrepareAsync(text, opensNext: true, cancellationToken);

    /// <summary>A plan nobody uses any more.</summary>
    /// <param name="generation">The one it was made in.</param>
    public void Return(QueryText text, Plan plan, int generation) => _plans.Return(text, plan, generation);

    public async ValueTask GiveUpBegunAsync()
    {
        if (_begun is { } begun)
            await begun.GiveUpBegunAsync();
        _begun = null;
    }

    public async ValueTask<ICopySink> OpenCopyInAsync(CopyTarget target, CancellationToken cancellationToken)
    {
        _plans.Clear();
        await SuspendAsync(cancellationToken);
        return await CallAsync<ICopySink>(() => DuckDbCopySink.Open(this, _connection, _errors, target), cancellationToken);
    }

    public ValueTask BeginAsync(CancellationToken cancellationToken) => StatementAsync("BEGIN", cancellationToken);

    public ValueTask CommitAsync(CancellationToken cancellationToken) => StatementAsync("COMMIT", cancellationToken);

    public ValueTask RollbackAsync(CancellationToken cancellationToken)
    {
        Outdate();
        return StatementAsync("ROLLBACK", cancellationToken, _catalog.AfterUndoing);
    }

    public ValueTask SetTimeZoneAsync(string timeZone, CancellationToken cancellationToken)
    {
        _plans.Clear();
        return StatementAsync(SessionStart.SetTimeZone(timeZone), cancellationToken);
    }

    public void SetDateOrder(DateOrder order)
    {
        if (_view.DateOrder == order)
            return;
        _plans.Clear();
        _view.DateOrder = order;
    }

    public async ValueTask SetSearchPathAsync(IReadOnlyList<string> schemas, CancellationToken cancellationToken)
    {
        _plans.Clear();
        await StatementAsync(SessionStart.SetSearchPath(_database, schemas, _view.ReadsLeaves), cancellationToken);
        _names.SetPath(schemas);
        _schemas = schemas;
    }

    public async ValueTask SetFlattenAsync(bool isOn, CancellationToken cancellationToken)
    {
        _plans.Clear();
        await SuspendAsync(cancellationToken);
        await CallAsync(() => Read(isOn ? _tables.Always : _tables.Asked), cancellationToken);
        _reading = _planner.Reading;
    }

    public async ValueTask DiscardTemporaryAsync(CancellationToken cancellationToken)
    {
        // Connection pools ask for it all the time, and looking for objects is dear.
        if (!_mayHaveObjects)
            return;
        Outdate();
        await SuspendAsync(cancellationToken);
        await CallAsync(() => TemporaryObjects.Drop(_connection, _errors) && _catalog.AfterUndoing(), cancellationToken);
        _mayHaveObjects = false;
    }

    public async ValueTask DisposeAsync()
    {
        if (_open is { } cursor)
            await cursor.DisposeAsync();
        _plans.Clear();
        Interrupter.Dispose();
        await RunAsync(_connection.Dispose);
        _catalog.Dispose();
    }

    /// <summary>Plans again what the session planned in an earlier generation; the caller keeps the old plan.</summary>
    public async ValueTask<Plan> PlanAgainAsync(QueryText text, Plan old, CancellationToken cancellationToken)
    {
        await SuspendAsync(cancellationToken);
        return await CallAsync(() => Again(text, old), cancellationToken);
    }

    /// <summary>Runs a plan; the cursor holds its result.</summary>
    public async ValueTask<IResultCursor> OpenAsync(Plan plan, IReadOnlyList<ParameterValue> parameters, CancellationToken cancellationToken)
    {
        await SuspendAsync(cancellationToken);
        _mayHaveObjects |= !plan.IsQuery;
        if (plan.OutdatesPlans)
            _plans.Clear();
        var cursor = await ComputeAsync(() => Start(plan, parameters), !plan.IsShort, cancellationToken, static cursor => cursor.FetchAhead());
        if (cursor.IsOpen)
            _open = cursor;
        return cursor;
    }

    /// <summary>Explains a plan; what it changes, if it is run, is changed.</summary>
    public async ValueTask<QueryPlan> ExplainAsync(
        Plan plan, IReadOnlyList<ParameterValue> parameters, bool analyze, CancellationToken cancellationToken)
    {
        await SuspendAsync(cancellationToken);
        if (analyze && plan.OutdatesPlans)
            _plans.Clear();
        return await ComputeAsync(
            () =>
            {
                Read(plan.Reading);
                var explained = new PlanExplanation(_planner, _errors, plan, parameters).Explain(analyze);
                if (analyze && plan.ChangesObjects)
                    _names.Outdate();
                if (analyze)
                    _catalog.After(PreparedApi.StatementType(plan.Prepared), plan.Sent.Sql);
                return explained;
            },
            analyze,
            cancellationToken);
    }

    /// <summary>Runs an engine call that the token stops, on an engine thread.</summary>
    /// <param name="after">Runs on the same thread once the result is handed over.</param>
    public async Task<T> CallAsync<T>(Func<T> body, CancellationToken cancellationToken, Action<T>? after = null)
    {
        var operation = new EngineOperation<T>(() => Interrupter.Call(body, cancellationToken), after);
        _threads.Enqueue(operation);
        try
        {
            return await operation.Completion;
        }
        catch (OperationCanceledException)
        {
            throw ErrorMapper.Canceled();
        }
    }

    /// <summary>The same for a statement, which waits for its turn among those of all sessions.</summary>
    /// <param name="waits">False for one that is over at once.</param>
    private async Task<T> ComputeAsync<T>(Func<T> body, bool waits, CancellationToken cancellationToken, Action<T>? after = null)
    {
        try
        {
            using var turn = await _threads.Statements.EnterAsync(waits, cancellationToken);
            _turn = turn;
            return await CallAsync(() => turn.Run(body), cancellationToken, after);
        }
        catch (OperationCanceledException)
        {
            throw ErrorMapper.Canceled();
        }
    }

    /// <summary>Runs something that must not be stopped, on an engine thread.</summary>
    public Task RunAsync(Action body) => _threads.RunAsync(() =>
    {
        body();
        return true;
    });

    /// <summary>The cursor no longer holds the connection.</summary>
    public void Forget(DuckDbCursor cursor)
    {
        if (_open == cursor)
            _open = null;
    }

    // DuckDB keeps one result open a connection: another statement would cut the cursor's result short.
    private async ValueTask SuspendAsync(CancellationToken cancellationToken)
    {
        await GiveUpBegunAsync();
        if (_open is { } cursor)
            await cursor.SuspendAsync(cancellationToken);
    }

    private async ValueTask StatementAsync(string sql, CancellationToken cancellationToken, Func<bool>? after = null)
    {
        await SuspendAsync(cancellationToken);
        await CallAsync(() => OwnStatement.Run(_connection, sql, _errors) && (after is null || after()), cancellationToken);
    }

    // A statement keeps to the reading it was planned for: DuckDB may plan it again, by the search path there is then.
    private bool Read(FlatReading? reading)
    {
        if (reading == _planner.Reading)
            return true;
        var readsLeaves = reading is { IsOn: true };
        OwnStatement.Run(_connection, SessionStart.SetSearchPath(_database, _schemas, readsLeaves), _errors);
        _view.ReadsLeaves = readsLeaves;
        _planner.Reading = reading;
        return true;
    }

    private void Outdate()
    {
        _names.Outdate();
        _plans.Clear();
    }

    private async ValueTask<IPreparedQuery> PrepareAsync(QueryText text, bool opensNext, CancellationToken cancellationToken)
    {
        var generation = _plans.Generation;
        var kept = _plans.Take(text);
        var begun = kept is { Sources.Files.Count: 0 } ? new BegunPlan(kept) : await PlanAsync(text, kept, opensNext, cancellationToken);
        if (begun.Cursor is { IsOpen: true } cursor)
            _open = cursor;
        var query = new DuckDbPreparedQuery(this, text, begun, generation);
        if (begun.HasRun)
            _begun = query;
        return query;
    }

    private async ValueTask<BegunPlan> PlanAsync(QueryText text, Plan? kept, bool opensNext, CancellationToken cancellationToken)
    {
        try
        {
            await SuspendAsync(cancellationToken);
            var first = await CallAsync(
                () => KeptPlans.Current(kept) is { } current ? (Begin(current, opensNext), null) : Begin(text, opensNext), cancellationToken, FetchFirst);
            if (first.Waiting is not { } waiting)
                return first.Begun!;
            kept = null;
            var begun = await ComputeAsync(() => _starts.TryBegin(waiting), waits: true, cancellationToken, FetchAhead);
            return begun ?? await CallAsync(() => Begin(Plan(text), opensNext), cancellationToken, FetchAhead);
        }
        catch
        {
            kept?.Prepared.Dispose();
            throw;
        }

        static void FetchAhead(BegunPlan? begun) => begun?.Cursor?.FetchAhead();
        static void FetchFirst((BegunPlan? Begun, DirectQuery? Waiting) first) => FetchAhead(first.Begun);
    }

    private Plan Plan(QueryText text)
    {
        Refresh();
        var plan = _planner.Plan(text);
        try
        {
            _answers.Learn(text.Sql, plan, _errors);
            return plan;
        }
        catch
        {
            plan.Prepared.Dispose();
            throw;
        }
    }

    // Not begun is what has to wait for its turn.
    private (BegunPlan? Begun, DirectQuery? Waiting) Begin(QueryText text, bool opensNext)
    {
        Refresh();
        if (!opensNext || _planner.Direct(text) is not { } query)
            return (Begin(Plan(text), opensNext), null);
        if (_threads.Statements.TryEnter(waits: true) is not { } turn)
            return (null, query);
        _turn = turn;
        return (turn.Run(() => _starts.TryBegin(query)) ?? Begin(Plan(text), opensNext), null);
    }

    private void Refresh()
    {
        Read(_reading);
        _names.Refresh();
    }

    private Plan Again(QueryText text, Plan old)
    {
        Read(old.Reading);
        _names.Refresh();
        return old.PlanAgain(text, _planner);
    }

    // Another call would be another hop from thread to thread. Where it would have to wait for its turn it does so without one.
    private BegunPlan Begin(Plan plan, bool opensNext)
    {
        if (!opensNext || !BegunPlan.CanRun(plan) || _threads.Statements.TryEnter(!plan.IsShort) is not { } turn)
            return new BegunPlan(plan);
        try
        {
            _turn = turn;
            return new BegunPlan(plan, turn.Run(() => Start(plan, [])));
        }
        catch (PgErrorException failure)
        {
            return new BegunPlan(plan, Failure: failure);
        }
        catch
        {
            plan.Prepared.Dispose();
            throw;
        }
    }

    private DuckDbCursor Start(Plan plan, IReadOnlyList<ParameterValue> parameters)
    {
        Read(plan.Reading);
        return _starts.Start(plan, parameters);
    }
}
