using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Sluice.Server.Connections;

namespace Sluice.Server.Transport;

/// <summary>One endpoint: admission, then TLS negotiation, TLS itself, the wait for a first packet, then the handler.</summary>
internal static class PostgresListener
{
    public static void UsePostgres(this ListenOptions listen)
    {
        var services = listen.ApplicationServices;
        listen.Use(next => ActivatorUtilities.CreateInstance<ConnectionAdmission>(services, next).OnConnectionAsync);
        listen.Use(next => ActivatorUtilities.CreateInstance<TlsNegotiation>(services, next).OnConnectionAsync);
        listen.Use(next => ActivatorUtilities.CreateInstance<TlsHandshake>(services, next).OnConnectionAsync);
        listen.Use(next => ActivatorUtilities.CreateInstance<FirstPacket>(services, next).OnConnectionAsync);
        listen.UseConnectionHandler<PostgresHandler>();
    }
}
