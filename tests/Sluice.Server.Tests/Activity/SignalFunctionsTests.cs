using Sluice.Protocol.Errors;
using Sluice.Protocol.Frames;
using Sluice.Protocol.Messages.Frontend;
using Sluice.Server.Activity;
using Sluice.Server.Cancellation;
using Sluice.Server.Configuration;
using Sluice.Server.Connections;
using Sluice.Server.Sessions;
using Sluice.Server.Settings;
using Sluice.Server.Startup;
using Sluice.Server.Transport;
using Sluice.Testing.Engine;
using Sluice.Testing.Transport;

namespace Sluice.Server.Tests.Activity;

public sealed class SignalFunctionsTests : IAsyncDisposable
{
    private readonly Dictionary<int, Session> _sessions = [];
    private readonly List<IAsyncDisposable> _connections = [];
    private readonly HashSet<int> _terminated = [];

    public SignalFunctionsTests()
    {
        Open(1, "ann");
        Open(2, "ann");
        Open(3, "bob");
    }

    [Theory]
    [InlineData("pg_cancel_backend", "permission denied to cancel query")]
    [InlineData("pg_terminate_backend", "permission denied to terminate process")]
    public void Another_users_session_is_not_to_be_stopped(string function, string message)
    {
        foreach (var caller in (int[])[1, 99])
        {
            var refused = Assert.Throws<PgErrorException>(() => Call(function, caller, 3)).Error;
            Assert.Equal(("42501", message), (refused.SqlState, refused.Message));
        }

        Assert.False(_sessions[3].Running.Token.IsCancellationRequested);
        Assert.Empty(_terminated);
    }

    [Fact]
    public void A_session_of_the_same_user_is_stopped()
    {
        Assert.Equal(true, Call("pg_cancel_backend", 1, 2));
        Assert.True(_sessions[2].Running.Token.IsCancellationRequested);
        Assert.False(_sessions[1].Running.Token.IsCancellationRequested);
        Assert.Equal(true, Call("pg_terminate_backend", 1, 2));
        Assert.Equal([2], _terminated);
    }

    [Fact]
    public void A_process_that_is_not_there_is_no_error()
    {
        Assert.Equal(false, Call("pg_cancel_backend", 1, 77));
        Assert.Equal(false, Call("pg_terminate_backend", 1, -1));
        Assert.Null(Call("pg_cancel_backend", 1, null));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var session in _sessions.Values)
        {
            await session.DisposeAsync();
            session.Running.Dispose();
            session.Client.Dispose();
        }

        foreach (var connection in _connections)
            await connection.DisposeAsync();
    }

    private object? Call(string function, int caller, int? target) =>
        SignalFunctions.All(_sessions.GetValueOrDefault).First(candidate => candidate.Name == function).Body(caller, [target]);

    private void Open(int processId, string user)
    {
        var connection = new InMemoryConnection();
        _connections.Add(connection);
        var login = new Login(
            new StartupMessage(ProtocolVersion.V32, new Dictionary<string, string>()), user, new Admission(new ServerOptions { Endpoints = [] }));
        var settings = new SessionSettings(user);
        var running = new RunningStatement();
        running.Begin(TimeSpan.Zero);
        _sessions[processId] = new Session(
            new ClientConnection(connection, FrameLimits.Default),
            settings,
            running,
            new SessionEngine(new FakeEngine(), user, null, processId, settings),
            new SessionActivity(processId, login, "lake", null, () => "tests", TimeProvider.System))
        {
            Terminate = () => _terminated.Add(processId),
        };
    }
}
