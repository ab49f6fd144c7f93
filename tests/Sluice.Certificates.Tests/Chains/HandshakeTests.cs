using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Chains;

namespace Sluice.Certificates.Tests.Chains;

/// <summary>What a client really gets to see in a handshake.</summary>
public sealed class HandshakeTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Sends_leaf_and_intermediates_and_no_root(bool rootInFile)
    {
        var root = TestAuthority.Root("Root");
        var upper = root.Intermediate("Upper");
        var lower = upper.Intermediate("Lower");
        var leaf = lower.Leaf();
        var chain = _scratch.WritePrivate("chain.crt", leaf.Pem + upper.Pem + lower.Pem + (rootInFile ? root.Pem : ""));
        using var served = ServedCertificate.Load(chain, _scratch.WritePrivate("leaf.key", leaf.KeyPem), FixedTime.Start);
        var seen = await HandshakeAsync(served.Context);
        Assert.Equal(["CN=db.example.org", "CN=Lower", "CN=Upper"], seen);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Sends_the_leaf_alone_where_the_root_issued_it(bool rootInFile)
    {
        var root = TestAuthority.Root("Root");
        var leaf = root.Leaf();
        var chain = _scratch.WritePrivate("chain.crt", leaf.Pem + (rootInFile ? root.Pem : ""));
        using var served = ServedCertificate.Load(chain, _scratch.WritePrivate("leaf.key", leaf.KeyPem), FixedTime.Start);
        Assert.Equal(["CN=db.example.org"], await HandshakeAsync(served.Context));
    }

    // The subjects in the order they came over the wire: the client's chain engine is told of them as extra certificates.
    private static async Task<List<string>> HandshakeAsync(SslStreamCertificateContext context)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var client = new TcpClient();
        var accepting = listener.AcceptTcpClientAsync();
        await client.ConnectAsync((IPEndPoint)listener.LocalEndpoint);
        using var accepted = await accepting;
        var seen = new List<string>();
        await using var server = new SslStream(accepted.GetStream());
        await using var peer = new SslStream(client.GetStream(), false, (_, certificate, chain, _) =>
        {
            seen.Add(certificate!.Subject);
            seen.AddRange(chain!.ChainPolicy.ExtraStore.Where(c => c.Subject != certificate.Subject).Select(c => c.Subject));
            return true;
        });
        var serving = server.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificateContext = context });
        await peer.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = "db.example.org", EnabledSslProtocols = SslProtocols.Tls13 });
        await serving;
        return seen;
    }
}
