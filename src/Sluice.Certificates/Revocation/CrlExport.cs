using System.Security.Cryptography;
using Sluice.Certificates.Authority;
using Sluice.Certificates.Problems;
using Sluice.Certificates.Store;

namespace Sluice.Certificates.Revocation;

/// <summary>The revocation lists for use elsewhere.</summary>
public static class CrlExport
{
    /// <summary>Signs every list anew whose key is in the store or in <paramref name="rootKey"/>.</summary>
    public static void Renew(AuthoritySession session, string? rootKey)
    {
        using CertifiedKey? root = rootKey is null ? null : ChainKeys.Root(session.Folder, session.State.Current, rootKey);
        session.Commit(session.State, root is null ? [] : [root], isCrlForced: rootKey is not null);
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
