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
    private ActivitySnapshot _now;

    public SessionActivity(int processId, Login login, string database, IPEndPoint? remote, Func<string> applicationName, TimeProvider time)
    {
        _time = time;
        _applicationName = applicationName;
        var start = time.GetUtcNow();
        _now = new ActivitySnapshot(processId, login.User, database, remote, login.Ssl, start)
        {
            ApplicationName = applicationName(),
            StateChange = start,
        };
    }

    public ActivitySnapshot Now
    {
        get
        {
            lock (_lock)
                return _now;
        }
    }

    /// <summary>A statement begins.</summary>
    public void Run(string sql)
    {
        var time = _time.GetUtcNow();
        Set(_now with
        {
            State = SessionState.Active,
            Query = sql.Length > MostCharacters ? sql[..MostCharacters] : sql,
            QueryStart = time,
            TransactionStart = _now.TransactionStart ?? time,
            StateChange = time,
        });
    }

    /// <summary>The session waits for its client.</summary>
    public void Rest(TransactionStatus status) => Set(_now with
    {
        State = status switch
        {
            TransactionStatus.Failed => SessionState.InFailedTransaction,
            TransactionStatus.InTransaction => SessionState.InTransaction,
            _ => SessionState.Idle,
        },
        TransactionStart = status == TransactionStatus.Idle ? null : _now.TransactionStart,
        StateChange = _time.GetUtcNow(),
        ApplicationName = _applicationName(),
    });

    // Only the session itself writes, so what it read has not changed since.
    private void Set(ActivitySnapshot next)
    {
        lock (_lock)
            _now = next;
    }
}
