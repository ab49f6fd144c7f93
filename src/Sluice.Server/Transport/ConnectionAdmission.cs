using Microsoft.AspNetCore.Connections;
using Sluice.Server.Configuration;
using Sluice.Server.Observability;

namespace Sluice.Server.Transport;

/// <summary>The outermost middleware: a place in the house, and the one deadline for everything before a session.</summary>
internal sealed class ConnectionAdmission(
    ConnectionDelegate next, Admission admission, WaitingRoom waiting, ServerOptions options, TimeProvider time, DoorLog log)
{
    public async Task OnConnectionAsync(ConnectionContext context)
    {
        if (!admission.TryEnter())
        {
            log.HungUp(ClientAddress.Of(context.RemoteEndPoint), $"{options.MaxConnections + options.MaxPendingConnections} connections are open already");
            context.Abort();
            return;
        }

        using var place = waiting.TryEnter(context.RemoteEndPoint);
        try
        {
            if (place is null)
            {
                log.HungUp(ClientAddress.Of(context.RemoteEndPoint), "half of all connections come from there and have not logged in");
                context.Abort();
                return;
            }

            context.Features.Set(place);
            using var deadline = new StartupDeadline(options.StartupTimeout, time, context);
            context.Features.Set(deadline);
            await next(context);
        }
        finally
        {
            admission.Leave();
        }
    }
}
