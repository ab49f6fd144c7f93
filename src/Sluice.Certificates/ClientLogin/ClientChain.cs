using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Chains;
using Sluice.Certificates.Facts;

namespace Sluice.Certificates.ClientLogin;

/// <summary>What a verified chain must be, certificate by certificate.</summary>
internal static class ClientChain
{
    /// <param name="elements">From the leaf up, as far as the platform could build.</param>
    public static ClientVerdict Check(X509ChainElementCollection elements, DateTimeOffset now)
    {
        for (var i = elements.Count - 1; i >= 0; i--)
        {
            var certificate = elements[i].Certificate;
            var name = Name(certificate);
            if (certificate.NotAfter.ToUniversalTime() < now.UtcDateTime)
                return new(ClientFault.Expired, $"{name} expired on {CertificateWords.Day(certificate.NotAfter)}");
            if (certificate.NotBefore.ToUniversalTime() > now.UtcDateTime)
                return new(ClientFault.NotYetValid, $"{name} is not valid before {CertificateWords.Day(certificate.NotBefore)}");
            if (i == 0 && !CertificateUses.AllowsAny(certificate, X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyAgreement))
                return new(ClientFault.WrongUse, $"{name} may not be used to log in (keyUsage lacks digitalSignature)");
            if (!MayLogIn(certificate))
                return new(ClientFault.WrongUse, $"{name} may not be used by a client (extendedKeyUsage lacks clientAuth)");
            if (CertificateKey.Of(certificate).Weakness is { } weak)
                return new(ClientFault.WeakKey, $"{name} has {weak}");
            // A root's own signature proves nothing: it is trusted by being there.
            if (!Kinship.IsSelfIssued(certificate) && SignatureAlgorithm.Of(certificate).IsWeak)
                return new(ClientFault.WeakSignature, $"{name} is signed with MD5 or SHA-1");
        }

        return Status(elements);
    }

    public static string Name(X509Certificate2 certificate) => $"certificate \"{DistinguishedName.Of(certificate.SubjectName)}\"";

    // What the platform found beyond what is said above in our own words.
    private static ClientVerdict Status(X509ChainElementCollection elements)
    {
        foreach (var element in elements)
        {
            foreach (var status in element.ChainElementStatus)
            {
                if (status.Status is X509ChainStatusFlags.NoError)
                    continue;
                var fault = status.Status is X509ChainStatusFlags.NotValidForUsage ? ClientFault.WrongUse : ClientFault.Malformed;
                return new(fault, $"{Name(element.Certificate)} is not acceptable ({status.Status})");
            }
        }

        return ClientVerdict.Good;
    }

    // As OpenSSL: "any use" alone is not this use.
    private static bool MayLogIn(X509Certificate2 certificate) => CertificateUses.Of(certificate) is not { } uses
        || uses.Contains(CertificateUses.ClientAuthentication);
}
