using Microsoft.Extensions.Logging.Abstractions;
using Sluice.Engine;
using Sluice.Protocol.Frames;
using Sluice.Protocol.Messages.Frontend;
using Sluice.Server.Activity;
using Sluice.Server.Cancellation;
using Sluice.Server.Configuration;
using Sluice.Server.Connections;
using Sluice.Server.Sessions;
using Sluice.Server.Startup;
using Sluice.Server.Transport;
using Sluice.Testing.Engine;
using Sluice.Testing.Processes;
using Sluice.Testing.Transport;
using Sluice.Testing.Wire;

namespace Sluice.Server.Tests.Sessions;

/// <summary>A session served over pipes from a fake engine, its client already past the greeting.</summary>
internal sealed class RunningSession : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly ClientConnection _server;

    private RunningSession(FakeEngine engine, ServerOptions options, (string Name, string Value)[] parameters)
    {
        Engine = engine;
        Connection = new InMemoryConnection();
        Client = new WireClient(Connection.Client);
        Cancels = new CancelRegistry(NullLogger<CancelRegistry>.Instance);
        _server = new ClientConnection(Connection, FrameLimits.Default);
        _server.Admit();
        var login = new Login(
            new StartupMessage(ProtocolVersion.V32, parameters.ToDictionary(pair => pair.Name, pair => pair.Value)), "ann", new Admission(options));
        Served = new EngineSessionService(Task.FromResult<IQueryEngine>(engine), Cancels, Sessions, options, TimeProvider.System, NullLogger<EngineSessionService>.Instance)
            .ServeAsync(_server, login, _stopping.Token);
    }

    public FakeEngine Engine { get; }

    public InMemoryConnection Connection { get; }

    public WireClient Client { get; }

    public CancelRegistry Cancels { get; }

    public SessionDirectory Sessions { get; } = new();

    /// <summary>Ends when the session does.</summary>
    public Task Served { get; }

    public static async Task<RunningSession> StartAsync(FakeEngine engine, ServerOptions? options = null, params (string Name, string Value)[] parameters)
    {
        var session = new RunningSession(engine, options ?? new ServerOptions { Endpoints = [] }, parameters);
        await session.Client.ReadUntilReadyAsync();
        return session;
    }

    /// <summary>What a SIGTERM does.</summary>
    public void Stop() => _stopping.Cancel();

    public void Cancel() => Cancels.Cancel(new CancelRequest(Client.ProcessId, Client.CancelKey), "other");

    public async Task<string[]> QueryAsync(string sql) => Trace(await Client.QueryAsync(sql));

    public async Task<string[]> ExtendedAsync(params byte[][] messages) => Trace(await Client.ExtendedAsync(messages));

    public static string[] Trace(IEnumerable<WireMessage> messages) => [.. messages.Select(MessageTrace.Format)];

    /// <summary>Waits until the engine was asked for something, so that a test need not guess how long that takes.</summary>
    public Task EngineReachesAsync(string call) => Eventually.HoldsAsync(() => Engine.Calls.Contains(call), $"the engine is asked to {call}");

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        await Served.WaitAsync(TimeSpan.FromSeconds(10)).ContinueWith(_ => { }, TaskScheduler.Default);
        await Connection.DisposeAsync();
        _server.Dispose();
        _stopping.Dispose();
    }
}
