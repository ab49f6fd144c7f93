using System.Net;
using Sluice.Protocol.Messages.Backend;
using Sluice.Server.Startup;

namespace Sluice.Server.Activity;

/// <summary>What a session is doing, written by the session and read by any other.</summary>
internal sealed class SessionActivity
{
    // As much of a statement as PostgreSQL keeps by default is 1 kB; more helps who looks for a long one.
    private const int MostCharacters = 4096;

    private readonly Lock _lock = new();
    private readonly TimeProvider _time;
    private readonly Func<string> _applicationName;
    private readonly ActivitySnapshot _start;
    private string _shownName;
    private string _state = SessionState.Idle;
    private string _query = "";
    private DateTimeOffset? _transactionStart;
    private DateTimeOffset? _queryStart;
    private DateTimeOffset _stateChange;

    public SessionActivity(int processId, Login login, string database, IPEndPoint? remote, Func<string> applicationName, TimeProvider time)
    {
        _time = time;
        _applicationName = applicationName;
        _shownName = applicationName();
        _stateChange = time.GetUtcNow();
        _start = new ActivitySnapshot(processId, login.User, database, remote, login.Ssl, _stateChange);
    }

    public ActivitySnapshot Now
    {
        get
        {
            lock (_lock)
            {
                return _start with
                {
                    ApplicationName = _shownName,
                    State = _state,
                    Query = _query,
                    TransactionStart = _transactionStart,
                    QueryStart = _queryStart,
                    StateChange = _stateChange,
                };
            }
        }
    }

    /// <summary>A statement begins.</summary>
    /// <returns>When.</returns>
    public DateTimeOffset Run(string sql)
    {
        var time = _time.GetUtcNow();
        lock (_lock)
        {
            _state = SessionState.Active;
            _query = sql.Length > MostCharacters ? sql[..MostCharacters] : sql;
            _queryStart = _stateChange = time;
            _transactionStart ??= time;
        }

        return time;
    }

    /// <summary>The session waits for its client.</summary>
    public void Rest(TransactionStatus status)
    {
        var time = _time.GetUtcNow();
        var name = _applicationName();
        lock (_lock)
        {
            _state = status switch
            {
                TransactionStatus.Failed => SessionState.InFailedTransaction,
                TransactionStatus.InTransaction => SessionState.InTransaction,
                _ => SessionState.Idle,
            };
            if (status == TransactionStatus.Idle)
                _transactionStart = null;
            _stateChange = time;
            _shownName = name;
        }
    }
}
