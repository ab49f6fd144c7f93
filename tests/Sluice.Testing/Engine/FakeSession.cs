using Sluice.Engine;
using Sluice.Engine.Copying;
using Sluice.Protocol.Errors;

namespace Sluice.Testing.Engine;

/// <summary>One session of the <see cref="FakeEngine"/>; it insists on one call at a time, as the port says.</summary>
internal sealed class FakeSession(FakeEngine engine) : IEngineSession
{
    private int _busy;

    public ValueTask CheckSyntaxAsync(string sql, CancellationToken cancellationToken)
    {
        using var call = Enter();
        engine.Find(sql);
        return ValueTask.CompletedTask;
    }

    public async ValueTask<IPreparedQuery> PrepareAsync(QueryText text, CancellationToken cancellationToken)
    {
        using var call = Enter();
        engine.Calls.Enqueue($"prepare {text.Sql}");
        var statement = engine.Find(text.Sql);
        if (statement.Hangs == HangPoint.Prepare)
            await HangAsync(text.Sql, cancellationToken);
        if (statement.PrepareError is { } error)
            throw error.ToException();
        return new FakeQuery(engine, this, text.Sql, statement);
    }

    public ValueTask<ICopySink> OpenCopyInAsync(CopyTarget target, CancellationToken cancellationToken) =>
        throw new NotSupportedException("The fake engine has no tables to copy into.");

    public ValueTask BeginAsync(CancellationToken cancellationToken) => Record("begin");

    public ValueTask CommitAsync(CancellationToken cancellationToken)
    {
        var recorded = Record("commit");
        return engine.CommitError is { } error ? throw error.ToException() : recorded;
    }

    public ValueTask RollbackAsync(CancellationToken cancellationToken) => Record("rollback");

    public ValueTask SetTimeZoneAsync(string timeZone, CancellationToken cancellationToken) => Record($"time zone {timeZone}");

    public ValueTask SetSearchPathAsync(IReadOnlyList<string> schemas, CancellationToken cancellationToken) =>
        Record($"search path {string.Join(", ", schemas)}");

    public ValueTask SetFlattenAsync(bool isOn, CancellationToken cancellationToken) => Record($"flatten {(isOn ? "on" : "off")}");

    public ValueTask DiscardTemporaryAsync(CancellationToken cancellationToken) => Record("discard temporary");

    public ValueTask DisposeAsync()
    {
        engine.Calls.Enqueue("dispose session");
        engine.SessionClosed();
        return ValueTask.CompletedTask;
    }

    /// <summary>Marks a call as running; a second one at the same time is the session's mistake.</summary>
    internal Call Enter() => Interlocked.Exchange(ref _busy, 1) == 0
        ? new Call(this)
        : throw new InvalidOperationException("two calls at once on one engine session");

    internal async Task HangAsync(string sql, CancellationToken cancellationToken)
    {
        engine.Calls.Enqueue($"hang {sql}");
        var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (cancellationToken.Register(cancelled.SetResult))
            await cancelled.Task;
        engine.Calls.Enqueue($"cancel {sql}");
        throw PgError.Error(SqlStates.QueryCanceled, "canceling statement due to user request").ToException();
    }

    private ValueTask Record(string what)
    {
        using var call = Enter();
        engine.Calls.Enqueue(what);
        return ValueTask.CompletedTask;
    }

    internal readonly struct Call(FakeSession session) : IDisposable
    {
        public void Dispose() => Volatile.Write(ref session._busy, 0);
    }
}
