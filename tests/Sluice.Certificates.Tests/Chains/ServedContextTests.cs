using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Chains;

namespace Sluice.Certificates.Tests.Chains;

public sealed class ServedContextTests
{
    [Fact]
    public async Task What_is_given_is_sent_even_if_the_platform_would_build_another_chain()
    {
        var root = TestAuthority.Root("Root");
        var leaf = root.Leaf();
        var beside = TestAuthority.Root("Elsewhere").Intermediate("Beside");
        using var key = X509Certificate2.CreateFromPem(leaf.Pem, leaf.KeyPem);
        var given = new X509Certificate2Collection(beside.Certificate);
        Assert.Empty(SslStreamCertificateContext.Create(key, given, offline: true).IntermediateCertificates);
        var context = ServedContext.Of(key, given);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(["CN=Beside"], await SeenAsync(context));
    }

    [Fact]
    public void A_runtime_without_the_constructor_serves_the_usual_chain_which_is_known_not_to_be_whole()
    {
        var leaf = TestAuthority.Root("Root").Leaf();
        using var key = X509Certificate2.CreateFromPem(leaf.Pem, leaf.KeyPem);
        var given = new X509Certificate2Collection(TestAuthority.Root("Elsewhere").Intermediate("Beside").Certificate);
        var usual = SslStreamCertificateContext.Create(key, given, offline: true);
        var context = ServedContext.Exactly(key, given, null, usual, (_, _, _) => throw new MissingMethodException());
        Assert.Same(usual, context);
        Assert.Equal(OperatingSystem.IsWindows(), ServedContext.IsWhole(context, given));
        Assert.True(ServedContext.IsWhole(ServedContext.Of(key, given), given));
    }

    // What came over the wire beside the leaf.
    private static async Task<IEnumerable<string>> SeenAsync(SslStreamCertificateContext context)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var client = new TcpClient();
        var accepting = listener.AcceptTcpClientAsync();
        await client.ConnectAsync((IPEndPoint)listener.LocalEndpoint);
        using var accepted = await accepting;
        string[] seen = [];
        await using var server = new SslStream(accepted.GetStream());
        await using var peer = new SslStream(client.GetStream(), false, (_, certificate, chain, _) =>
        {
            seen = [.. chain!.ChainPolicy.ExtraStore.Select(c => c.Subject).Where(subject => subject != certificate!.Subject)];
            return true;
        });
        var serving = server.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificateContext = context });
        await peer.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = "db.example.org" });
        await serving;
        return seen;
    }
}
