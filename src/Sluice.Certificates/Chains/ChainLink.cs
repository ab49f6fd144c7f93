using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Facts;

namespace Sluice.Certificates.Chains;

/// <summary>One certificate of a chain, as shown to people and scripts.</summary>
/// <param name="Role">"leaf", "intermediate" or "root" (which is not served).</param>
/// <param name="Subject">As RFC 4514 writes it.</param>
/// <param name="Issuer">The same of its issuer.</param>
/// <param name="Serial">Hexadecimal.</param>
/// <param name="NotBefore">In UTC.</param>
/// <param name="NotAfter">In UTC.</param>
/// <param name="Fingerprint">SHA-256 of its DER, 64 lower-case hexadecimal digits.</param>
/// <param name="Names">Subject alternative names; empty for CAs.</param>
public sealed record ChainLink(
    string Role, string Subject, string Issuer, string Serial, DateTimeOffset NotBefore, DateTimeOffset NotAfter, string Fingerprint,
    IReadOnlyList<string> Names)
{
    internal static ChainLink Of(string role, X509Certificate2 certificate) => new(
        role,
        certificate.Subject,
        certificate.Issuer,
        certificate.SerialNumber,
        new DateTimeOffset(certificate.NotBefore).ToUniversalTime(),
        new DateTimeOffset(certificate.NotAfter).ToUniversalTime(),
        Fingerprints.Of(certificate),
        [.. CertificateNames.Texts(certificate)]);

    internal static IReadOnlyList<ChainLink> Of(CheckedChain chain) =>
    [
        Of("leaf", chain.Leaf),
        .. chain.Order.Intermediates.Select(intermediate => Of("intermediate", intermediate)),
        .. chain.Root is { } root && !Kinship.IsSame(root, chain.Leaf) ? new[] { Of("root", root) } : [],
    ];
}
