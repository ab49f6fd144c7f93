using Sluice.Engine;
using Sluice.Engine.Relations;
using Sluice.Protocol.Errors;
using Sluice.Server.Settings;

namespace Sluice.Server.Sessions;

/// <summary>The session's side of the engine, opened at the first statement that needs it: an idle connection costs buffers only.</summary>
internal sealed class SessionEngine(IQueryEngine engine, string user, SslFacts? ssl, int processId, SessionSettings settings) : IAsyncDisposable
{
    private IEngineSession? _session;
    private string? _timeZone;
    private string? _searchPathText;
    private SearchPath _searchPath = SearchPath.Default;
    private bool _flatten;

    /// <summary>Whether a parameter is the engine's own, and so not the client's to change.</summary>
    public bool Owns(string settingName) => engine.SettingNames.Contains(settingName);

    /// <summary>A statement of constants the engine has answered before, whoever asked; null for any other.</summary>
    public IPreparedQuery? FindConstant(string sql) => engine.FindConstant(sql);

    /// <summary>The engine's session, keeping what the client last set of what the engine must know.</summary>
    public async ValueTask<IEngineSession> GetAsync(CancellationToken cancellationToken)
    {
        var wanted = settings.TimeZone;
        if (_session is null)
        {
            _session = await engine.OpenSessionAsync(new EngineSessionOptions(user, processId, wanted) { Ssl = ssl }, cancellationToken);
            _timeZone = wanted;
        }
        else if (_timeZone != wanted)
        {
            await _session.SetTimeZoneAsync(wanted, cancellationToken);
            _timeZone = wanted;
        }

        _session.SetDateOrder(settings.Output.DateOrder);
        await FollowSearchPathAsync(_session, cancellationToken);
        await FollowFlattenAsync(_session, cancellationToken);
        return _session;
    }

    /// <summary>Refuses a time zone the engine could not follow, before it is too late to (22023).</summary>
    public void CheckTimeZone() => engine.CheckTimeZone(settings.TimeZone);

    /// <summary>Ends the transaction that was begun on the session; nothing else is told to the engine first.</summary>
    public async ValueTask EndTransactionAsync(bool commit)
    {
        if (commit)
            await _session!.CommitAsync(CancellationToken.None);
        else
            await _session!.RollbackAsync(CancellationToken.None);
    }

    /// <summary>Whether the transaction that was begun on the session still takes statements: some errors end it, others do not.</summary>
    public async ValueTask<bool> IsTransactionAliveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var query = await _session!.PrepareAsync(new QueryText("SELECT 1", []), cancellationToken);
            await using var cursor = await query.OpenAsync([], cancellationToken);
            return true;
        }
        catch (PgErrorException aborted) when (aborted.Error.SqlState == SqlStates.InFailedSqlTransaction)
        {
            return false;
        }
    }

    /// <summary>An error came between a statement and its running, for which it was prepared.</summary>
    public ValueTask GiveUpBegunAsync() => _session?.GiveUpBegunAsync() ?? ValueTask.CompletedTask;

    /// <summary>Forgets temporary tables and views, if there can be any.</summary>
    public ValueTask DiscardTemporaryAsync(CancellationToken cancellationToken) =>
        _session?.DiscardTemporaryAsync(cancellationToken) ?? ValueTask.CompletedTask;

    private async ValueTask FollowSearchPathAsync(IEngineSession session, CancellationToken cancellationToken)
    {
        var text = settings.SearchPathText;
        if (ReferenceEquals(text, _searchPathText))
            return;
        var wanted = settings.SearchPath;
        if (wanted != _searchPath)
            await session.SetSearchPathAsync(wanted.Schemas, cancellationToken);
        (_searchPathText, _searchPath) = (text, wanted);
    }

    private async ValueTask FollowFlattenAsync(IEngineSession session, CancellationToken cancellationToken)
    {
        var wanted = settings.Flatten;
        if (wanted == _flatten)
            return;
        await session.SetFlattenAsync(wanted, cancellationToken);
        _flatten = wanted;
    }

    public ValueTask DisposeAsync() => _session?.DisposeAsync() ?? ValueTask.CompletedTask;
}
