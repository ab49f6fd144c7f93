using Sluice.Protocol.Errors;
using Sluice.Protocol.Messages.Backend;
using Sluice.Server.Activity;
using Sluice.Server.Cancellation;
using Sluice.Server.Connections;
using Sluice.Server.Queries;
using Sluice.Server.Settings;

namespace Sluice.Server.Sessions;

/// <summary>All a session knows, in one place: settings, statements, portals, transaction and what is running.</summary>
internal sealed class Session : IAsyncDisposable
{
    public Session(ClientConnection client, SessionSettings settings, RunningStatement running, SessionEngine engine, SessionActivity activity)
    {
        Activity = activity;
        Client = client;
        Settings = settings;
        Running = running;
        Engine = engine;
        Transaction = new SessionTransaction(settings, engine, Portals);
    }

    private static TimeSpan ShortestWait => TimeSpan.FromMilliseconds(1);

    public ClientConnection Client { get; }

    public SessionSettings Settings { get; }

    public RunningStatement Running { get; }

    public SessionEngine Engine { get; }

    /// <summary>SHOW sluice.root_certificates: PEM as it is served now, on record as read by this session's user.</summary>
    public Func<string> ReadRootCertificates { get; init; } = () => "";

    /// <summary>Ends the session as the server's end would: from another session, at any time.</summary>
    public Action Terminate { get; init; } = () => { };

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>What is left of transaction_timeout, never nothing; null without a limit.</summary>
    public TimeSpan? TransactionTimeLeft
    {
        get
        {
            var limit = Settings.TransactionTimeout;
            if (limit <= TimeSpan.Zero)
                return null;
            var left = limit - (Activity.Now.TransactionStart is { } start ? Time.GetUtcNow() - start : TimeSpan.Zero);
            return left > ShortestWait ? left : ShortestWait;
        }
    }

    /// <summary>What others may see of the session.</summary>
    public SessionActivity Activity { get; }

    public PreparedStatements Statements { get; } = new();

    public Portals Portals { get; } = new();

    public SessionTransaction Transaction { get; }

    /// <summary>Tells the client something it may ignore.</summary>
    public void Notice(PgError warning)
    {
        if (Settings.ClientMinMessages != "error")
            new NoticeResponse(warning).Write(Client.Output.Buffer);
    }

    /// <summary>Ends a Query or a Sync: changed parameters, the transaction's status, and everything sent.</summary>
    public ValueTask ReadyAsync()
    {
        foreach (var (name, value) in Settings.TakeReportedChanges())
            new ParameterStatus(name, value).Write(Client.Output.Buffer);
        Activity.Rest(Transaction.Status);
        new ReadyForQuery(Transaction.Status).Write(Client.Output.Buffer);
        return Client.Output.FlushAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        // The engine's connection is given back even if a portal or a statement cannot be.
        try
        {
            await Portals.ClearAsync();
            await Statements.ClearAsync();
        }
        finally
        {
            await Engine.DisposeAsync();
        }
    }
}
