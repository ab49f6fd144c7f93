using Microsoft.Extensions.Logging;
using Sluice.Protocol.Errors;
using Sluice.Protocol.Messages.Backend;
using Sluice.Protocol.Messages.Frontend;
using Sluice.Server.Cancellation;
using Sluice.Server.Certificates;
using Sluice.Server.Configuration;
using Sluice.Server.Connections;
using Sluice.Server.Observability;
using Sluice.Server.Observability.Metrics;
using Sluice.Server.Sessions;
using Sluice.Server.Transport;

namespace Sluice.Server.Startup;

/// <summary>From the first packet inside TLS to AuthenticationOk (protocol, "Start-up").</summary>
internal sealed class StartupSequence(
    ClientAuthentication authentication, CancelRegistry cancels, Admission admission, RootBundle roots, ServerCounters counters,
    ServerOptions options, ILogger<StartupSequence> log)
{
    /// <summary>The client's login; null when there is no session to serve: it cancelled, was refused, or hung up.</summary>
    public async ValueTask<Login?> RunAsync(ClientConnection client, CancellationToken stopping)
    {
        try
        {
            if (await client.Input.ReadStartupAsync(stopping) is not { } payload)
                return null;
            return StartupPacket.Decode(payload) switch
            {
                StartupMessage startup => await LogInAsync(client, startup, stopping),
                CancelRequest cancel => Cancel(client, cancel),
                var encryption => throw PlaintextRefusal.Repeated(encryption).ToException(),
            };
        }
        catch (PgErrorException refused)
        {
            if (refused.Error.SqlState.StartsWith("28", StringComparison.Ordinal))
                counters.LoginFailed();
            Log.LoginRefused(log, client.Id, client.RemoteAddress, refused.Error.SqlState, Said(refused.Error));
            await client.SendErrorAsync(refused.Error with { Severity = Severity.Fatal }, CancellationToken.None);
            return null;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await client.SendErrorAsync(PgError.Fatal(SqlStates.CannotConnectNow, "the database system is shutting down"), CancellationToken.None);
            return null;
        }
        catch (Exception unforeseen) when (unforeseen is not (ClientGoneException or OperationCanceledException))
        {
            // The users' file is damaged, say: the operator's to mend, not the client's to read about.
            await client.SendErrorAsync(ErrorPolicy.Unforeseen(unforeseen, client.Id, log) with { Severity = Severity.Fatal }, CancellationToken.None);
            return null;
        }
    }

    // The reason behind a refusal is for the operator too.
    private static string Said(PgError error) => error.Detail is null ? error.Message : $"{error.Message} ({error.Detail.TrimEnd('.')})";

    private Login? Cancel(ClientConnection client, CancelRequest cancel)
    {
        cancels.Cancel(cancel, client.Id);
        return null;
    }

    private async ValueTask<Login> LogInAsync(ClientConnection client, StartupMessage startup, CancellationToken stopping)
    {
        if (startup.Version.Major != 3)
            throw PlaintextRefusal.Unsupported(startup.Version).ToException();
        ProtocolNegotiation.Answer(startup, client.Output.Buffer);
        ProtocolNegotiation.TellRoots(startup, roots, client.Output.Buffer);
        if (!startup.Parameters.TryGetValue("user", out var user) || user.Length == 0)
            throw PgError.Fatal(SqlStates.InvalidAuthorizationSpecification, "no PostgreSQL user name specified in startup packet").ToException();
        if (startup.Parameters.GetValueOrDefault("replication", "false") is not ("false" or "off" or "no" or "0"))
            throw PgError.Fatal(SqlStates.FeatureNotSupported, "replication connections are not supported").ToException();
        var database = startup.Parameters.GetValueOrDefault("database", user);
        var ssl = await authentication.RunAsync(client, user, database, stopping);

        // Only who has proved who they are takes a session's place; strangers share the waiting room.
        if (!admission.TryOpenSession())
            throw PgError.Fatal(SqlStates.TooManyConnections, "sorry, too many clients already").ToException();
        try
        {
            CheckDatabase(database);
            new AuthenticationOk().Write(client.Output.Buffer);
            client.Admit();
            Log.LoggedIn(log, client.Id, client.RemoteAddress, user);
            roots.LoggedIn(user);
            return new Login(startup, user, admission) { Ssl = ssl };
        }
        catch
        {
            admission.CloseSession();
            throw;
        }
    }

    private void CheckDatabase(string database)
    {
        if (database == options.Database)
            return;
        throw (PgError.Fatal(SqlStates.InvalidCatalogName, $"database \"{database}\" does not exist") with
        {
            Hint = $"This server has one database: add dbname={options.Database} to the connection.",
        }).ToException();
    }
}
