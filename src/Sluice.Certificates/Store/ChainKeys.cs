using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Authority;
using Sluice.Certificates.Chains;
using Sluice.Certificates.Facts;
using Sluice.Certificates.Problems;
using Sluice.Certificates.Store.Records;

namespace Sluice.Certificates.Store;

/// <summary>Finds the private keys that a state speaks of, and checks that they belong.</summary>
internal static class ChainKeys
{
    /// <summary>What signs leaves.</summary>
    public static CertifiedKey Issuer(StoreFolder folder, SigningChain chain) => Read(folder, chain.Issuer, chain.IssuerKey!);

    /// <summary>The root's, from the folder or from where the operator keeps it.</summary>
    /// <param name="folder">DATA/certs.</param>
    /// <param name="chain">Whose root.</param>
    /// <param name="keyFile">The operator's file; needed when the folder has none.</param>
    /// <exception cref="CertificateException">There is no key, or it is not this root's.</exception>
    public static CertifiedKey Root(StoreFolder folder, SigningChain chain, string? keyFile)
    {
        if (keyFile is not null)
            return FromFile(chain.Root, Path.GetFullPath(keyFile), "name the file that --root-key-out wrote for this root");
        using var root = chain.RootCertificate();
        return chain.RootKey is { } name
            ? Read(folder, chain.Root, name)
            : throw new CertificateException(null, $"the key of \"{root.Subject}\" is kept elsewhere", "give --root-key FILE");
    }

    /// <summary>The roots whose keys the operator gives, in any order; one may serve for the root before the one that signs now.</summary>
    /// <exception cref="CertificateException">A key is none of the roots'.</exception>
    public static IReadOnlyList<CertifiedKey> Roots(AuthorityState state, IReadOnlyList<string> keyFiles)
    {
        var found = new List<CertifiedKey>();
        try
        {
            foreach (var file in keyFiles)
                found.Add(RootOf(state, Path.GetFullPath(file)));
            return found;
        }
        catch
        {
            found.ForEach(key => key.Dispose());
            throw;
        }
    }

    private static CertifiedKey RootOf(AuthorityState state, string path)
    {
        var key = PemPrivateKey.Read(path);
        X509Certificate2[] roots = [.. state.Chains.Select(chain => chain.RootCertificate())];
        if (key is ECDsa ecdsa && LeafKey.Find(roots, key) is { } root)
            return new CertifiedKey(root, ecdsa);
        key.Dispose();
        throw new CertificateException(
            path,
            $"private key does not belong to {string.Join(" or ", roots.Select(root => $"\"{root.Subject}\""))}",
            "name the file that --root-key-out wrote for this root");
    }

    public static CertifiedKey Read(StoreFolder folder, string certificate, string name) =>
        FromFile(certificate, folder.At(name), "put it back from a backup");

    /// <returns>The leaf's key as PEM; null when its file is gone, damaged or another's, so that a new leaf is due.</returns>
    /// <exception cref="CertificateException">The file is there but open to others or cannot be read.</exception>
    public static string? LeafPem(StoreFolder folder, StoredLeaf leaf)
    {
        var path = folder.At(leaf.Key);
        if (!File.Exists(path))
            return null;
        KeyModes.Require(path);
        try
        {
            using var pair = Read(folder, leaf.Certificate, leaf.Key);
            return pair.KeyPem();
        }
        catch (CertificateException)
        {
            return null;
        }
    }

    /// <summary>A name no other key has.</summary>
    public static string FileName(string kind, X509Certificate2 certificate) => $"{kind}-{Fingerprints.Of(certificate)[..16]}.key";

    private static CertifiedKey FromFile(string pem, string path, string cure)
    {
        var key = PemPrivateKey.Read(path);
        var certificate = X509Certificate2.CreateFromPem(pem);
        if (key is ECDsa ecdsa && LeafKey.Find([certificate], key) is not null)
            return new CertifiedKey(certificate, ecdsa);
        key.Dispose();
        throw new CertificateException(path, $"private key does not belong to \"{certificate.Subject}\"", cure);
    }
}
