using Sluice.Protocol.Errors;
using Sluice.Protocol.Messages.Backend;
using Sluice.Server.Queries;
using Sluice.Server.Settings;
using Sluice.Sql.Commands;

namespace Sluice.Server.Sessions;

/// <summary>
/// The session's transaction: a block the client opened, or the implicit one around a Query or the messages up to a Sync
/// (protocol, "Multiple Statements in a Simple Query" and "Pipelining"). The engine's own begins only when it must.
/// </summary>
/// <remarks>
/// The engine has no savepoints. What has only been read since one can be undone nevertheless: settings and cursors are the session's,
/// and an engine's transaction that wrote nothing can be ended and begun again.
/// </remarks>
internal sealed class SessionTransaction(SessionSettings settings, SessionEngine engine, Portals portals)
{
    private readonly Savepoints _savepoints = new();
    private bool _entered;
    private bool _several;
    private bool _inBlock;
    private bool _failed;
    private bool _engineBegun;
    private int _writes;

    /// <summary>Whether a statement has looked at data already: from then on modes cannot change (manual, SET TRANSACTION).</summary>
    public bool HasQueried { get; private set; }

    /// <summary>Whether what is done now could be undone alone, by ROLLBACK TO.</summary>
    public bool IsInSavepoint => _savepoints.Newest is not null;

    public TransactionStatus Status => _failed ? TransactionStatus.Failed : _inBlock ? TransactionStatus.InTransaction : TransactionStatus.Idle;

    /// <summary>Whether the client opened a block, failed or not.</summary>
    public bool InBlock => _inBlock;

    /// <summary>Whether more than one statement shares the transaction: a block, or a Query of several.</summary>
    public bool SpansStatements => _inBlock || _several;

    /// <summary>Whether a statement that only reads can run without a word to the engine before it.</summary>
    public bool ReadsAtOnce => _engineBegun || !_inBlock;

    /// <summary>Something is about to be done: outside a block, an implicit transaction begins.</summary>
    /// <param name="several">It is one of several statements of a Query.</param>
    public void Enter(bool several = false)
    {
        _several = several;
        if (_entered || _inBlock)
            return;
        settings.Begin(TransactionModes.None);
        _entered = true;
    }

    /// <summary>The Query or the pipeline is over: an implicit transaction commits.</summary>
    public async ValueTask LeaveAsync(CancellationToken cancellationToken)
    {
        if (_entered && !_inBlock)
            await EndAsync(commit: true, cancellationToken);
    }

    /// <summary>BEGIN: what the implicit transaction did so far becomes part of the block. False when one was open already.</summary>
    public bool OpenBlock(TransactionModes modes)
    {
        if (_inBlock)
            return false;
        Enter();
        settings.Set(new SetTransactionCommand(modes, ForSession: false));
        _inBlock = true;
        return true;
    }

    /// <summary>COMMIT. A failed block is rolled back instead, as its client will be told.</summary>
    /// <returns>Whether it was committed.</returns>
    public async ValueTask<bool> CommitAsync(CancellationToken cancellationToken)
    {
        var commit = !_failed;
        await EndAsync(commit, cancellationToken);
        return commit;
    }

    public ValueTask RollbackAsync() => EndAsync(commit: false, CancellationToken.None);

    /// <summary>
    /// A statement failed: a block waits for its ROLLBACK, an implicit transaction is undone. Where a savepoint is set, only what is
    /// newer is undone at once: the rest may go on after ROLLBACK TO.
    /// </summary>
    public async ValueTask FailAsync()
    {
        var inBlock = _inBlock;
        if (!_failed && inBlock && _savepoints.Newest is { } savepoint)
            await RestoreAsync(savepoint);
        else if (!_failed)
            await EndAsync(commit: false, CancellationToken.None);
        _inBlock = _failed = inBlock;
    }

    public void SetSavepoint(string name) => _savepoints.Add(new Savepoint(name, settings.Snapshot(), portals.Snapshot(), _writes));

    /// <summary>3B001 when there is none of the name.</summary>
    public void ReleaseSavepoint(string name) => _savepoints.Release(name);

    /// <summary>Undoes what was done since; 0A000 where something was written since, or was written before and is lost.</summary>
    public async ValueTask RollbackToSavepointAsync(string name, CancellationToken cancellationToken)
    {
        if (_writes != _savepoints.Get(name).Writes)
            throw CannotUndo("what was written since a savepoint cannot be undone alone");
        if (_failed && _engineBegun && _writes == 0)
        {
            _engineBegun = false;
            await engine.EndTransactionAsync(commit: false);
        }
        else if (_failed && _engineBegun && !await engine.IsTransactionAliveAsync(cancellationToken))
        {
            throw CannotUndo("the error undid what was written before the savepoint");
        }

        await RestoreAsync(_savepoints.GoBackTo(name));
        _failed = false;
    }

    /// <summary>A statement is about to look at data.</summary>
    public void Query() => HasQueried = true;

    /// <summary>Opens the engine's transaction where a statement needs one around it.</summary>
    /// <param name="readOnly">The statement changes nothing.</param>
    /// <param name="alone">It is the only one of its implicit transaction, so that the engine's own commit serves.</param>
    public async ValueTask JoinEngineAsync(bool readOnly, bool alone, CancellationToken cancellationToken)
    {
        if (!readOnly)
            _writes++;
        if (_engineBegun || (!_inBlock && (readOnly || alone)))
            return;
        await (await engine.GetAsync(cancellationToken)).BeginAsync(cancellationToken);
        _engineBegun = true;
    }

    private async ValueTask RestoreAsync(Savepoint savepoint)
    {
        settings.Restore(savepoint.Settings);
        await portals.RemoveNewerAsync(savepoint.Portals);
    }

    private async ValueTask EndAsync(bool commit, CancellationToken cancellationToken)
    {
        if (commit && _engineBegun)
            await HoldAsync(cancellationToken);
        var engineBegun = _engineBegun;
        _entered = _several = _inBlock = _failed = _engineBegun = HasQueried = false;
        _writes = 0;
        _savepoints.Clear();
        var committed = false;
        try
        {
            await portals.EndTransactionAsync(commit);
            if (engineBegun)
                await engine.EndTransactionAsync(commit);
            committed = commit;
        }
        finally
        {
            if (committed)
                settings.Commit();
            else
                settings.Rollback();
        }
    }

    /// <summary>Cursors WITH HOLD outlive the engine's transaction in memory; what is too large for it undoes the transaction.</summary>
    private async ValueTask HoldAsync(CancellationToken cancellationToken)
    {
        try
        {
            await portals.HoldAsync(settings.Output, cancellationToken);
        }
        catch (PgErrorException)
        {
            await EndAsync(commit: false, CancellationToken.None);
            throw;
        }
    }

    private static PgErrorException CannotUndo(string why) =>
        (PgError.Error(SqlStates.FeatureNotSupported, $"ROLLBACK TO SAVEPOINT is not supported here: {why}") with
        {
            Hint = "Roll back the whole transaction. A savepoint can be rolled back to while the transaction has only read since.",
        }).ToException();
}
