using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Sluice.Server.Transport.Tls;

/// <summary>
/// The certificate a client shows, if it does. Whatever comes is taken: SslStream could only hang up without a word, and the rule that
/// decides needs the startup packet first. Until then nothing it says is believed but that its holder has the key.
/// </summary>
internal sealed class ClientCertificate : IDisposable
{
    /// <summary>Null when the client showed none.</summary>
    public X509Certificate2? Leaf { get; private set; }

    /// <summary>What was sent with it, in any order.</summary>
    public X509Certificate2Collection Sent { get; } = [];

    /// <summary>SslStream's callback.</summary>
    public bool Take(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (certificate is null)
            return true;
        // Copies: SslStream disposes its own.
        Leaf = X509CertificateLoader.LoadCertificate(certificate.GetRawCertData());
        foreach (var sent in chain?.ChainPolicy.ExtraStore ?? [])
            Sent.Add(X509CertificateLoader.LoadCertificate(sent.RawData));
        return true;
    }

    public void Dispose()
    {
        Leaf?.Dispose();
        foreach (var sent in Sent)
            sent.Dispose();
    }
}
