using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.Extensions.Logging;
using Sluice.Server.Configuration;
using Sluice.Server.Observability;

namespace Sluice.Server.Transport;

/// <summary>The outermost middleware: a place in the house, keep-alive on the socket, and the one deadline for everything before a session.</summary>
internal sealed class ConnectionAdmission(
    ConnectionDelegate next, Admission admission, ServerOptions options, TimeProvider time, ILogger<ConnectionAdmission> log)
{
    public async Task OnConnectionAsync(ConnectionContext context)
    {
        if (!admission.TryEnter())
        {
            Log.TooManyConnections(log, context.ConnectionId, options.MaxConnections + options.MaxPendingConnections);
            context.Abort();
            return;
        }

        try
        {
            KeepAlive.Enable(context.Features.Get<IConnectionSocketFeature>()?.Socket);
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
