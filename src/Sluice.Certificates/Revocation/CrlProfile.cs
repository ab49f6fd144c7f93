using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Authority;
using Sluice.Certificates.Store;
using Sluice.Certificates.Store.Records;

namespace Sluice.Certificates.Revocation;

/// <summary>One CA's certificate revocation list, version 2 with cRLNumber and authorityKeyIdentifier (RFC 5280, 5).</summary>
internal static class CrlProfile
{
    public static string Sign(CertifiedKey issuer, IEnumerable<LedgerEntry> revoked, long number, DateTimeOffset thisUpdate, DateTimeOffset nextUpdate)
    {
        var builder = new CertificateRevocationListBuilder();
        foreach (var entry in revoked)
            builder.AddEntry(Convert.FromHexString(entry.Serial), entry.RevokedOn!.Value, RevocationReason.Parse(entry.Reason));
        var der = builder.Build(
            issuer.Certificate.SubjectName,
            X509SignatureGenerator.CreateForECDsa(issuer.Key),
            number,
            nextUpdate,
            HashAlgorithmName.SHA256,
            Certification.IdentifierOf(issuer.Certificate),
            thisUpdate);
        return PemEncoding.WriteString("X509 CRL", der) + "\n";
    }
}
