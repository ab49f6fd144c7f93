using System.Net.Sockets;
using Microsoft.Extensions.Hosting;
using Sluice.Engine.DuckDb;
using Sluice.Server.Activity;
using Sluice.Server.Configuration;
using Sluice.Server.Hosting;
using Sluice.Server.Users;

namespace Sluice.Cli.Hosting;

/// <summary>Composes the server from its options and runs it until it is asked to stop.</summary>
internal static class ServeHost
{
    /// <returns>The exit code: 0 after an orderly end.</returns>
    public static async Task<int> RunAsync(ServeOptions options, CancellationToken cancellation)
    {
        var users = UserStore.Open(options.DataDirectory);
        var sessions = new SessionDirectory();
        using var engineLog = new EngineLog(options.LogLevel);
        await using var opening = new OpeningEngine(EngineOptions(options, sessions, users, engineLog), cancellation);
        // On threads of its own meanwhile. A certificate of the user's own is looked at before anything is made.
        if (options.CertificateFile is null)
            _ = opening.Start();
        var source = await CertificateSource.OpenAsync(options, TimeProvider.System, cancellation);
        using var certificate = source.Certificate;
        var access = await AccessSource.OpenAsync(new SettingsSource(options.DataDirectory), cancellation);
        var engine = opening.Start();

        // All but listening, while the engine is still at it.
        using var host = SluiceHost.Build(
            ServerOptionsOf(options), opening.EngineAsync(), source.Identity(), users, MockSecret.Open(options.DataDirectory), access, sessions,
            builder => ServeLogging.Configure(builder, options.LogLevel), new CertificateReload(options, TimeProvider.System));
        await ServeReport.BeforeAsync(source, (await engine).Lake, users, options);
        await ListenAsync(host, options, cancellation);
        await ServeReport.ReadyAsync(source, users, options, SluiceHost.BoundEndpoints(host));
        await host.WaitForShutdownAsync(cancellation);
        return 0;
    }

    /// <exception cref="IOException">The address is taken, or not this machine's.</exception>
    private static async Task ListenAsync(IHost host, ServeOptions options, CancellationToken cancellation)
    {
        try
        {
            await host.StartAsync(cancellation);
        }
        catch (Exception refused) when (refused is IOException or SocketException)
        {
            var reason = (refused.InnerException ?? refused).Message;
            throw new IOException($"cannot listen on {options.Listen}: {reason}", refused);
        }
    }

    /// <summary>Adds what the server itself answers.</summary>
    public static DuckDbEngineOptions Offering(DuckDbEngineOptions options, SessionDirectory sessions) =>
        options with { SystemRelations = sessions.Relations, SystemFunctions = sessions.Functions };

    private static DuckDbEngineOptions EngineOptions(ServeOptions options, SessionDirectory sessions, UserStore users, EngineLog log) => Offering(
        new DuckDbEngineOptions(
            options.LakeDirectory,
            options.DataDirectory,
            options.Database,
            SluiceHost.VersionText,
            log.InternalError)
        {
            RoleNames = users.List,
            MemoryLimit = options.MemoryLimit,
            SpillLimit = options.SpillLimit,
        },
        sessions);

    private static ServerOptions ServerOptionsOf(ServeOptions options) => new()
    {
        Endpoints = [.. ListenEndpoints.Of(options.Listen)],
        Database = options.Database,
        DataDirectory = options.DataDirectory,
        MaxConnections = options.MaxConnections,
    };
}
