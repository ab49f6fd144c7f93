using Sluice.Protocol.Messages.Backend;
using Sluice.Server.Queries;
using Sluice.Server.Settings;
using Sluice.Sql.Commands;

namespace Sluice.Server.Sessions;

/// <summary>
/// The session's transaction: a block the client opened, or the implicit one around a Query or the messages up to a Sync
/// (protocol, "Multiple Statements in a Simple Query" and "Pipelining"). The engine's own begins only when it must.
/// </summary>
internal sealed class SessionTransaction(SessionSettings settings, SessionEngine engine, Portals portals)
{
    private bool _entered;
    private bool _several;
    private bool _inBlock;
    private bool _failed;
    private bool _engineBegun;

    public TransactionStatus Status => _failed ? TransactionStatus.Failed : _inBlock ? TransactionStatus.InTransaction : TransactionStatus.Idle;

    /// <summary>Whether the client opened a block, failed or not.</summary>
    public bool InBlock => _inBlock;

    /// <summary>Whether more than one statement shares the transaction: a block, or a Query of several.</summary>
    public bool SpansStatements => _inBlock || _several;

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
    public async ValueTask LeaveAsync()
    {
        if (_entered && !_inBlock)
            await EndAsync(commit: true);
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
    public async ValueTask<bool> CommitAsync()
    {
        var commit = !_failed;
        await EndAsync(commit);
        return commit;
    }

    public ValueTask RollbackAsync() => EndAsync(commit: false);

    /// <summary>A statement failed: a block waits for its ROLLBACK, an implicit transaction is undone.</summary>
    public async ValueTask FailAsync()
    {
        var inBlock = _inBlock;
        if (!_failed)
            await EndAsync(commit: false);
        _inBlock = _failed = inBlock;
    }

    /// <summary>Opens the engine's transaction where a statement needs one around it.</summary>
    /// <param name="readOnly">The statement changes nothing.</param>
    /// <param name="alone">It is the only one of its implicit transaction, so that the engine's own commit serves.</param>
    public async ValueTask JoinEngineAsync(bool readOnly, bool alone, CancellationToken cancellationToken)
    {
        if (_engineBegun || (!_inBlock && (readOnly || alone)))
            return;
        await (await engine.GetAsync(cancellationToken)).BeginAsync(cancellationToken);
        _engineBegun = true;
    }

    private async ValueTask EndAsync(bool commit)
    {
        var engineBegun = _engineBegun;
        _entered = _several = _inBlock = _failed = _engineBegun = false;
        var committed = false;
        try
        {
            await portals.ClearAsync();
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
}
