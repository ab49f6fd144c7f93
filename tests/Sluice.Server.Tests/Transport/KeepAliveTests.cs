using System.Net;
using System.Net.Sockets;
using Sluice.Server.Transport;

namespace Sluice.Server.Tests.Transport;

public sealed class KeepAliveTests
{
    [Fact]
    public void What_is_accepted_comes_with_the_options_of_who_listens()
    {
        using var listening = new Socket(AddressFamily.InterNetworkV6, SocketType.Stream, ProtocolType.Tcp) { DualMode = true, NoDelay = true };
        KeepAlive.Enable(listening);
        listening.Bind(new IPEndPoint(IPAddress.IPv6Any, 0));
        listening.Listen();
        using var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        client.Connect(IPAddress.Loopback, ((IPEndPoint)listening.LocalEndPoint!).Port);
        using var accepted = listening.Accept();
        Assert.True(accepted.NoDelay);
        Assert.NotEqual(0, (int)accepted.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive)!);
        Assert.Equal(60, accepted.GetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime));
        Assert.Equal(10, accepted.GetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveInterval));
        Assert.Equal(6, accepted.GetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveRetryCount));
    }
}
