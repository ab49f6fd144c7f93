using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace Sluice.StreamClient;

/// <summary>A TLS 1.3 connection made by SSLRequest; chain and host name are verified against one root.</summary>
internal static class TlsConnection
{
    public static SslStream Open(string host, int port, string rootFile)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Connect(host, port);
        var network = new NetworkStream(socket, ownsSocket: true);
        network.Write([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]);
        if (network.ReadByte() != 'S')
            throw new InvalidDataException("the server does not offer TLS");

        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.ImportFromPemFile(rootFile);
        var tls = new SslStream(network);
        tls.AuthenticateAsClient(new SslClientAuthenticationOptions
        {
            TargetHost = host,
            CertificateChainPolicy = policy,
            EnabledSslProtocols = SslProtocols.Tls13,
            // One cipher for both servers, so that neither wins by a cheaper one.
            CipherSuitesPolicy = new CipherSuitesPolicy([TlsCipherSuite.TLS_AES_256_GCM_SHA384]),
        });
        return tls;
    }
}
