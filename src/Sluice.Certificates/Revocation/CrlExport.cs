using System.Security.Cryptography;
using Sluice.Certificates.Authority;
using Sluice.Certificates.Problems;
using Sluice.Certificates.Store;

namespace Sluice.Certificates.Revocation;

/// <summary>The revocation lists for use elsewhere.</summary>
public static class CrlExport
{
    /// <summary>Signs every list anew whose key is in the store or among <paramref name="rootKeys"/>.</summary>
    public static void Renew(AuthoritySession session, IReadOnlyList<string> rootKeys)
    {
        var roots = ChainKeys.Roots(session.State, rootKeys);
        session.Commit(session.State, roots, isCrlForced: roots.Count > 0);
    }

    /// <summary>PEM, one list per CA that issues.</summary>
    public static string Pem(AuthoritySession session) => File.ReadAllText(session.Folder.At(StoreFolder.Crl));

    /// <summary>DER of the one list there is.</summary>
    /// <exception cref="CertificateException">There are several, which DER cannot hold in one file.</exception>
    public static byte[] Der(AuthoritySession session)
    {
        var text = Pem(session);
        var fields = PemEncoding.Find(text);
        if (PemEncoding.TryFind(text.AsSpan()[fields.Location.End..], out _))
            throw new CertificateException(null, "there are several CAs and so several lists, which DER cannot hold in one file", "leave --der out");
        return Convert.FromBase64String(text[fields.Base64Data]);
    }
}
