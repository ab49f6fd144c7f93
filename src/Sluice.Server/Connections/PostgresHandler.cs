using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sluice.Protocol.Errors;
using Sluice.Protocol.Frames;
using Sluice.Server.Configuration;
using Sluice.Server.Observability;
using Sluice.Server.Sessions;
using Sluice.Server.Startup;

namespace Sluice.Server.Connections;

/// <summary>One connection from TLS to its end: startup, session, close.</summary>
internal sealed class PostgresHandler(
    StartupSequence startup, ISessionService sessions, ServerOptions options, IHostApplicationLifetime lifetime, ILogger<PostgresHandler> log)
    : ConnectionHandler
{
    private readonly FrameLimits _limits = new(options.MaxMessageBytes);

    public override async Task OnConnectedAsync(ConnectionContext connection)
    {
        using var client = new ClientConnection(connection, _limits);
        try
        {
            await using var login = await startup.RunAsync(client, lifetime.ApplicationStopping);
            if (login is not null)
                await sessions.ServeAsync(client, login, lifetime.ApplicationStopping);
        }
        catch (ClientGoneException gone)
        {
            Log.ClientGone(log, connection.ConnectionId, gone.Message);
        }
        catch (Exception unforeseen)
        {
            await client.TrySendErrorAsync(ErrorPolicy.Unforeseen(unforeseen, client.Id, log) with { Severity = Severity.Fatal }, client.Closed);
        }
    }
}
