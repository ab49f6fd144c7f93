using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Sluice.Server.Connections;

namespace Sluice.Server.Transport;

/// <summary>One endpoint: admission, then TLS negotiation, then Kestrel's own TLS, then the handler.</summary>
internal static class PostgresListener
{
    public static void UsePostgres(this ListenOptions listen)
    {
        var services = listen.ApplicationServices;
        listen.Use(next => ActivatorUtilities.CreateInstance<ConnectionAdmission>(services, next).OnConnectionAsync);
        listen.Use(next => ActivatorUtilities.CreateInstance<TlsNegotiation>(services, next).OnConnectionAsync);
        listen.UseHttps(services.GetRequiredService<TlsCredentials>().ToCallbackOptions());
        listen.UseConnectionHandler<PostgresHandler>();
    }
}
