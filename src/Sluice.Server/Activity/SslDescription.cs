using System.Numerics;
using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.ClientLogin;
using Sluice.Certificates.Facts;
using Sluice.Engine.Relations;
using Sluice.Server.Transport.Tls;

namespace Sluice.Server.Activity;

/// <summary>What a session may say of its TLS.</summary>
internal static class SslDescription
{
    /// <param name="tls">Null on connections in memory.</param>
    /// <param name="verified">The client's leaf, found good; what was not is not spoken of.</param>
    public static SslFacts? Of(TlsSession? tls, X509Certificate2? verified) => tls is null ? null
        : new SslFacts(CipherName.Version(tls.Protocol), CipherName.Of(tls.CipherSuite), CipherName.Bits(tls.CipherSuite))
        {
            Client = verified is null ? null : Client(verified),
        };

    private static ClientCertificateFacts Client(X509Certificate2 leaf)
    {
        var subject = DistinguishedName.Of(leaf.SubjectName);
        var issuer = DistinguishedName.Of(leaf.IssuerName);
        return new ClientCertificateFacts(
            subject.ToSlashed(),
            issuer.ToSlashed(),
            new BigInteger(leaf.SerialNumberBytes.Span, isBigEndian: true),
            subject.Fields(),
            issuer.Fields(),
            DistinguishedName.FieldNames,
            [.. leaf.Extensions.Select(extension => (ExtensionName.Of(extension.Oid?.Value ?? ""), extension.Format(multiLine: false), extension.Critical))]);
    }
}
