using System.Collections.Concurrent;
using Sluice.Engine;
using Sluice.Protocol.Errors;

namespace Sluice.Testing.Engine;

/// <summary>
/// An engine that answers only statements it was given, and remembers what was asked of it. Unknown text is a syntax error,
/// so that a session which rewrites what the client sent is noticed.
/// </summary>
public sealed class FakeEngine : IQueryEngine
{
    private readonly Dictionary<string, FakeStatement> _statements = [];

    /// <summary>What happened, in order: "open alice", "prepare select 1", "run select 1", "cancel …", "begin", "dispose session" and so on.</summary>
    public ConcurrentQueue<string> Calls { get; } = [];

    /// <summary>Thrown by the next OpenSessionAsync, when set.</summary>
    public PgError? OpenError { get; set; }

    /// <summary>Thrown by CommitAsync, when set.</summary>
    public PgError? CommitError { get; set; }

    public IReadOnlySet<string> SettingNames { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "engine_secret" };

    public void CheckTimeZone(string timeZone)
    {
        if (timeZone == "Antarctica/Troll")
            throw PgError.Error(SqlStates.InvalidParameterValue, "the fake engine does not know that zone").ToException();
    }

    /// <summary>Sessions opened and not yet disposed.</summary>
    public int OpenSessions => Volatile.Read(ref _openSessions);

    /// <summary>Cursors opened and not yet disposed: not zero at a test's end means a leak.</summary>
    public int OpenCursors => Volatile.Read(ref _openCursors);

    private int _openSessions;
    private int _openCursors;

    /// <summary>Teaches it a statement; the text must match exactly.</summary>
    public FakeEngine On(string sql, FakeStatement statement)
    {
        _statements[sql] = statement;
        return this;
    }

    public IPreparedQuery? FindConstant(string sql) =>
        _statements.TryGetValue(sql, out var statement) && statement.IsConstant && Calls.Contains($"prepare {sql}")
            ? new FakeQuery(this, new FakeSession(this), sql, statement)
            : null;

    public ValueTask<IEngineSession> OpenSessionAsync(EngineSessionOptions options, CancellationToken cancellationToken)
    {
        Calls.Enqueue($"open {options.User}");
        if (OpenError is { } error)
            throw error.ToException();
        Interlocked.Increment(ref _openSessions);
        return ValueTask.FromResult<IEngineSession>(new FakeSession(this));
    }

    public ValueTask DisposeAsync()
    {
        Calls.Enqueue("dispose engine");
        return ValueTask.CompletedTask;
    }

    internal FakeStatement Find(string sql) => _statements.TryGetValue(sql, out var statement)
        ? statement
        : throw PgError.Error(SqlStates.SyntaxError, $"the fake engine does not know \"{sql}\"").ToException();

    internal void SessionClosed() => Interlocked.Decrement(ref _openSessions);

    internal void CursorOpened() => Interlocked.Increment(ref _openCursors);

    internal void CursorClosed() => Interlocked.Decrement(ref _openCursors);
}
