using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Facts;

namespace Sluice.Certificates.ClientLogin;

/// <summary>The name a client's certificate gives its holder.</summary>
public static class ClientName
{
    /// <summary>The common name, or the whole subject as RFC 2253 writes it.</summary>
    /// <param name="whole">Whether the whole distinguished name is the identity.</param>
    /// <param name="fault">Why there is none; null when there is.</param>
    public static string? Of(X509Certificate2 leaf, bool whole, out string? fault)
    {
        fault = null;
        try
        {
            var subject = DistinguishedName.Of(leaf.SubjectName);
            if (whole)
            {
                if (!subject.IsEmpty)
                    return subject.ToString();
                fault = "the certificate's subject is empty";
                return null;
            }

            var name = subject.CommonName;
            fault = name switch
            {
                null => "the certificate has no common name",
                "" => "the certificate's common name is empty",
                // CVE-2009-4034: what stops reading at NUL would see another name.
                _ when name.Contains('\0', StringComparison.Ordinal) => "the certificate's common name contains a null byte",
                // A pattern's $ matches before a last newline: "root\n" would pass for "root".
                _ when name.Any(char.IsControl) => "the certificate's common name contains a control character",
                _ => null,
            };
            return fault is null ? name : null;
        }
        catch (AsnContentException)
        {
            fault = "the certificate's subject cannot be read";
            return null;
        }
    }
}
