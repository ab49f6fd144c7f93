using System.Net;
using System.Net.Sockets;
using Sluice.Server.Transport;

namespace Sluice.Server.Tests.Transport;

public sealed class AwakeWaitTests : IDisposable
{
    private readonly CountedTime _time = new();
    private readonly AwakeWait _awake;
    private readonly List<Socket> _sockets = [];

    public AwakeWaitTests() => _awake = new AwakeWait(_time);

    [Fact]
    public void Who_is_alone_is_waited_for_and_not_for_ever()
    {
        var (server, client) = Pair();
        Assert.True(Waits(server));
        client.Send("a"u8);
        Waits(server);
        Assert.True(Waits(server));
    }

    [Fact]
    public void Who_comes_after_one_that_left_is_alone()
    {
        var (one, client) = Pair();
        var (other, _) = Pair();
        client.Send("a"u8);
        Waits(one);
        Assert.False(Waits(other));
        _awake.Leave(one);
        Assert.False(Waits(one));
        _awake.Leave(one);
        Assert.True(Waits(other));
    }

    [Fact]
    public void Two_that_take_turns_are_not_waited_for()
    {
        var (one, _) = Pair();
        var (other, _) = Pair();
        Waits(other);
        for (var i = 0; i < 10; i++)
        {
            Assert.False(Waits(one));
            Assert.False(Waits(other));
        }
    }

    [Fact]
    public void What_is_there_ends_the_wait()
    {
        var (server, client) = Pair();
        client.Send("a"u8);
        for (var i = 0; i < 5; i++)
        {
            Assert.True(Waits(server));
            Assert.Equal(1, _time.Looks);
        }
    }

    [Fact]
    public void Waits_in_vain_become_rare()
    {
        var (server, _) = Pair();
        Assert.Equal(13, Enumerable.Range(0, 5_000).Count(_ => Waits(server)));
    }

    [Fact]
    public void One_that_was_worth_it_makes_the_next_likely()
    {
        var (server, client) = Pair();
        Assert.True(Waits(server));
        Assert.False(Waits(server));
        client.Send("a"u8);
        Assert.All(Enumerable.Range(0, 100), _ => Assert.True(Waits(server)));
    }

    [Fact]
    public void A_connection_that_was_cut_is_left_to_the_read()
    {
        var (server, client) = Pair();
        Waits(server);
        client.Dispose();
        Waits(server);
        server.Dispose();
        Waits(server);
    }

    [Fact]
    public async Task Threads_of_the_pool_and_connections_in_memory_do_not_wait()
    {
        var (server, _) = Pair();
        Waits(server);
        _time.Looks = 0;
        await Task.Run(() => _awake.For(server));
        OnThread(() => _awake.For(null));
        OnThread(() => _awake.For(null));
        Assert.Equal(0, _time.Looks);
    }

    public void Dispose() => _sockets.ForEach(socket => socket.Dispose());

    private (Socket Server, Socket Client) Pair()
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen();
        var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        client.Connect(listener.LocalEndPoint!);
        var server = listener.Accept();
        _sockets.AddRange([server, client]);
        return (server, client);
    }

    private bool Waits(Socket socket)
    {
        _time.Looks = 0;
        OnThread(() => _awake.For(socket));
        return _time.Looks > 0;
    }

    private static void OnThread(Action act)
    {
        var thread = new Thread(() => act());
        thread.Start();
        thread.Join();
    }

    /// <summary>A clock that goes on by ten microseconds whenever somebody looks.</summary>
    private sealed class CountedTime : TimeProvider
    {
        public int Looks { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => 10 * TimeSpan.TicksPerMicrosecond * ++Looks;
    }
}
