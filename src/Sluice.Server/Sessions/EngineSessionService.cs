using Microsoft.Extensions.Logging;
using Sluice.Engine;
using Sluice.Protocol.Errors;
using Sluice.Protocol.Messages.Backend;
using Sluice.Server.Activity;
using Sluice.Server.Cancellation;
using Sluice.Server.Certificates;
using Sluice.Server.Configuration;
using Sluice.Server.Connections;
using Sluice.Server.Observability;
using Sluice.Server.Settings;
using Sluice.Server.Startup;

namespace Sluice.Server.Sessions;

/// <summary>Serves sessions from the embedded engine.</summary>
/// <param name="opening">Over before the first client is let in.</param>
internal sealed class EngineSessionService(
    Task<IQueryEngine> opening, CancelRegistry cancels, SessionDirectory sessions, ServerOptions options, TimeProvider time, ILogger<EngineSessionService> log,
    RootBundle? roots = null) : ISessionService
{
    public async Task ServeAsync(ClientConnection client, Login login, CancellationToken stopping)
    {
        var engine = await opening;
        using var running = new RunningStatement();
        var key = cancels.Register(running, login.Version.Minor);
        using var gone = client.Closed.Register(() => running.Cancel(CancelReason.ClientGone));
        using var drain = new ShutdownDrain(running, options.DrainGrace, time, stopping);
        try
        {
            var settings = await GreetAsync(engine, client, login, key);
            if (settings is null)
                return;
            var activity = new SessionActivity(key.ProcessId, login, options.Database, client.Remote, () => settings.ApplicationName, time);
            var own = new SessionEngine(engine, login.User, login.Ssl, key.ProcessId, settings);
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(stopping);
            await using var session = new Session(client, settings, running, own, activity)
            {
                ReadRootCertificates = () => roots?.ReadBy(login.User) ?? "",
                Time = time,
                Terminate = () => End(running, ended),
            };
            sessions.Add(session);
            try
            {
                await new SessionLoop(session, log).RunAsync(ended.Token);
            }
            finally
            {
                sessions.Remove(session);
            }
        }
        finally
        {
            cancels.Unregister(key);
            Log.SessionEnded(log, client.Id);
        }
    }

    private static void End(RunningStatement running, CancellationTokenSource ended)
    {
        try
        {
            running.Cancel(CancelReason.Shutdown);
            // On the pool: it may be the session's own statement that asks.
            _ = ended.CancelAsync();
        }
        catch (ObjectDisposedException)
        {
            // It has ended by itself meanwhile.
        }
    }

    /// <summary>Takes the settings the client came with and tells it ours; null when it came with a wrong one.</summary>
    private static async ValueTask<SessionSettings?> GreetAsync(IQueryEngine engine, ClientConnection client, Login login, CancelKey key)
    {
        var settings = new SessionSettings(login.User);
        try
        {
            StartupOptions.Apply(settings, login.Parameters);
            engine.CheckTimeZone(settings.TimeZone);
        }
        catch (PgErrorException wrong)
        {
            await client.SendErrorAsync(wrong.Error with { Severity = Severity.Fatal }, CancellationToken.None);
            return null;
        }

        var output = client.Output.Buffer;
        foreach (var (name, value) in settings.TakeReportedChanges())
            new ParameterStatus(name, value).Write(output);
        new BackendKeyData(key.ProcessId, key.Secret).Write(output);
        new ReadyForQuery(TransactionStatus.Idle).Write(output);
        await client.Output.FlushAsync(CancellationToken.None);
        return settings;
    }
}
