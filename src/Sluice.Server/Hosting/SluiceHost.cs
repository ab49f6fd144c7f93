using System.Net;
using System.Runtime.InteropServices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sluice.Engine;
using Sluice.Server.Access;
using Sluice.Server.Activity;
using Sluice.Server.Cancellation;
using Sluice.Server.Certificates;
using Sluice.Server.Configuration;
using Sluice.Server.Connections;
using Sluice.Server.Control;
using Sluice.Server.Observability;
using Sluice.Server.Observability.Handshakes;
using Sluice.Server.Observability.Metrics;
using Sluice.Server.Sessions;
using Sluice.Server.Settings.Groups;
using Sluice.Server.Startup;
using Sluice.Server.Transport;
using Sluice.Server.Transport.Tls;
using Sluice.Server.Users;

namespace Sluice.Server.Hosting;

/// <summary>Puts the server together: Kestrel's sockets for the bytes, our middlewares up to TLS, our handler behind it.</summary>
public static class SluiceHost
{
    /// <summary>What version() answers, in PostgreSQL's form; tools read the number after the first word.</summary>
    public static string VersionText { get; } =
        $"PostgreSQL {ServerFacts.ServerVersion} on {RuntimeInformation.RuntimeIdentifier}, {IntPtr.Size * 8}-bit";

    /// <param name="options">Already checked.</param>
    /// <param name="engine">It may still be opening: it must be open before the host is started.</param>
    /// <param name="identity">Already checked; without one there is no start.</param>
    /// <param name="mockSecret">See <see cref="MockSecret"/>.</param>
    /// <param name="access">Who may log in how.</param>
    /// <param name="sessions">The one whose relations the engine was given.</param>
    /// <param name="configureLogging">Where the log goes.</param>
    /// <param name="source">Where the identity is loaded from again; null serves the one given to the end.</param>
    public static IHost Build(
        ServerOptions options, Task<IQueryEngine> engine, TlsIdentity identity, UserStore users, byte[] mockSecret,
        AccessControl access, SessionDirectory sessions, Action<ILoggingBuilder> configureLogging, ITlsIdentitySource? source = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        configureLogging(builder.Logging);
        builder.Services.Configure<HostOptions>(host =>
        {
            host.ShutdownTimeout = options.ShutdownTimeout;

            // Our tasks tell of their failures themselves; none of them is worth the sessions of all.
            host.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.Ignore;
        });
        builder.Services.Configure<ConsoleLifetimeOptions>(console => console.SuppressStatusMessages = true);
        AddServices(builder.Services, options, engine, identity);
        AddReload(builder.Services, options, source);
        builder.Services.AddSingleton(users).AddSingleton(access).AddSingleton(sessions);
        builder.Services.AddSingleton(new ScramAuthentication(users, mockSecret));

        // .NET reads it when the first socket waits: what arrives is handled by the thread that saw it come, without a hop to the pool.
        // What is more than a small statement leaves that thread by itself, for others wait for it too (FrameInput, OutputChannel).
        Environment.SetEnvironmentVariable("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", "1");

        // Last to start and first to stop: who is let in finds everything running.
        builder.Services.AddHostedService(provider => provider.GetRequiredService<PostgresListener>());
        return builder.Build();
    }

    /// <summary>Where a started host really listens: the ports the system chose are filled in.</summary>
    public static IReadOnlyList<IPEndPoint> BoundEndpoints(IHost host) =>
        host.Services.GetRequiredService<PostgresListener>().Endpoints;

    private static void AddServices(
        IServiceCollection services, ServerOptions options, Task<IQueryEngine> engine, TlsIdentity identity)
    {
        services.AddSingleton(options);
        services.AddSingleton(engine);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(new TlsCredentials(identity));
        services.AddSingleton<CertificateRequests>();
        services.AddSingleton<AwakeWait>();
        services.AddSingleton<ClientAuthentication>();
        services.AddSingleton<Admission>();
        services.AddSingleton(new WaitingRoom((options.MaxConnections + options.MaxPendingConnections) / 2));
        services.AddSingleton<DoorLog>();
        services.AddSingleton<ServerCounters>();
        services.AddSingleton<HandshakeLog>();
        services.AddSingleton<StatusReader>();
        services.AddSingleton<RootBundle>();
        services.AddHostedService<SluiceMeter>();
        services.AddSingleton<CancelRegistry>();
        services.AddSingleton<StartupSequence>();
        services.AddSingleton<ISessionService, EngineSessionService>();
        services.AddSingleton<PostgresHandler>();
        services.AddSingleton<OpenConnections>();
        services.AddSingleton<PostgresListener>();
    }

    private static void AddReload(IServiceCollection services, ServerOptions options, ITlsIdentitySource? source)
    {
        if (options.DataDirectory is not null)
        {
            services.AddSingleton<BundleReaders>();
            services.AddHostedService(provider => provider.GetRequiredService<BundleReaders>());
        }

        if (source is null)
            return;
        services.AddSingleton(source);
        services.AddSingleton<IdentityReload>();
        services.AddHostedService<IdentityWatch>();
        if (options.DataDirectory is null)
            return;
        services.AddSingleton(new SettingsSource(options.DataDirectory));
        services.AddSingleton<AccessReload>();
        services.AddSingleton<ControlCommands>();
        services.AddHostedService<ControlService>();
    }
}
