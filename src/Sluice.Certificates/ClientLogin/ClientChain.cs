using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Chains;

namespace Sluice.Certificates.ClientLogin;

/// <summary>What a verified chain must be, certificate by certificate.</summary>
internal static class ClientChain
{
    private const string ClientAuthentication = "1.3.6.1.5.5.7.3.2";
    private const string AnyUse = "2.5.29.37.0";
    private const int LeastRsaBits = 2048;
    private const int LeastCurveBits = 224;

    /// <param name="elements">From the leaf up, as far as the platform could build.</param>
    public static ClientVerdict Check(X509ChainElementCollection elements, DateTimeOffset now)
    {
        for (var i = elements.Count - 1; i >= 0; i--)
        {
            var certificate = elements[i].Certificate;
            var name = Name(certificate);
            if (certificate.NotAfter.ToUniversalTime() < now.UtcDateTime)
                return new(ClientFault.Expired, $"{name} expired on {LeafRules.Day(certificate.NotAfter)}");
            if (certificate.NotBefore.ToUniversalTime() > now.UtcDateTime)
                return new(ClientFault.NotYetValid, $"{name} is not valid before {LeafRules.Day(certificate.NotBefore)}");
            if (!MayLogIn(certificate))
                return new(ClientFault.WrongUse, $"{name} may not be used by a client (extendedKeyUsage lacks clientAuth)");
            if (WeakKey(certificate) is { } weak)
                return new(ClientFault.WeakKey, $"{name} has {weak}");
            // A root's own signature proves nothing: it is trusted by being there.
            if (!ChainOrder.IsSelfIssued(certificate) && IsWeaklySigned(certificate))
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

    private static bool MayLogIn(X509Certificate2 certificate)
    {
        var uses = certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>()
            .SelectMany(extension => extension.EnhancedKeyUsages.Cast<Oid>())
            .ToList();
        return uses.Count == 0 || uses.Exists(use => use.Value is ClientAuthentication or AnyUse);
    }

    private static string? WeakKey(X509Certificate2 certificate)
    {
        using var rsa = certificate.GetRSAPublicKey();
        if (rsa is not null)
            return rsa.KeySize < LeastRsaBits ? $"an RSA key of {rsa.KeySize} bits, fewer than {LeastRsaBits}" : null;
        if (certificate.PublicKey.Oid.Value != PemPrivateKey.Ecdsa)
            return certificate.PublicKey.Oid.Value == "1.2.840.10040.4.1" ? "a DSA key" : null;
        using var curve = certificate.GetECDsaPublicKey();
        return curve is { KeySize: < LeastCurveBits } ? $"an elliptic-curve key of {curve.KeySize} bits, fewer than {LeastCurveBits}" : null;
    }

    private static bool IsWeaklySigned(X509Certificate2 certificate) => certificate.SignatureAlgorithm.Value
        is "1.2.840.113549.1.1.4" or "1.2.840.113549.1.1.5" or "1.3.14.3.2.29" or "1.2.840.10045.4.1" or "1.2.840.10040.4.3";
}
