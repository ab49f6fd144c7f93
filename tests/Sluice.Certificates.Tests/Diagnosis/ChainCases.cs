using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Diagnosis;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Tests.Diagnosis;

/// <summary>The table of chains, right and wrong in one way each.</summary>
internal static class ChainCases
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";
    private const string ClientAuthentication = "1.3.6.1.5.5.7.3.2";
    private static readonly DateTimeOffset Past = Forged.Now.AddDays(-1);
    private static readonly DateTimeOffset Future = Forged.Now.AddDays(1);

    public static IReadOnlyList<ChainCase> All { get; } = [.. Anchors(), .. Shapes(), .. Times(), .. Strengths(), .. Crls()];

    private static X509Certificate2[] C(params Forged[] forged) => [.. forged.Select(one => one.Certificate)];

    private static IEnumerable<ChainCase> Anchors()
    {
        var root = Forged.Root();
        var intermediate = root.Intermediate();
        var leaf = intermediate.Leaf();
        var direct = root.Leaf();
        var other = Forged.Root("Other Root");
        var rekeyed = Forged.Root();
        var bareRoot = Forged.Root("Bare", s => s.HasIdentifiers = false);
        var bareLeaf = bareRoot.Leaf(s => s.HasIdentifiers = false);
        var bareRekeyed = Forged.Root("Bare", s => s.HasIdentifiers = false);
        yield return new("leaf of the root", null, C(direct), C(root));
        yield return new("leaf and intermediate", null, C(leaf, intermediate), C(root));
        yield return new("root sent too", null, C(leaf, intermediate, root), C(root));
        yield return new("wrong order", null, C(leaf, root, intermediate), C(root));
        yield return new("among other roots", null, C(leaf, intermediate), C(other, root));
        yield return new("intermediate known to the client", null, C(leaf), C(root, intermediate));
        yield return new("missing intermediate", FaultCodes.MissingIntermediate, C(leaf), C(root));
        yield return new("wrong root", FaultCodes.RootNotTrusted, C(direct), C(other));
        yield return new("wrong root over an intermediate", FaultCodes.RootNotTrusted, C(leaf, intermediate), C(other));
        yield return new("wrong root, right one sent", FaultCodes.RootNotTrusted, C(leaf, intermediate, root), C(other));
        yield return new("no roots", FaultCodes.RootNotTrusted, C(leaf, intermediate), []);
        yield return new("re-keyed root", FaultCodes.RootRekeyed, C(direct), C(rekeyed));
        yield return new("re-keyed root, own one sent", FaultCodes.RootRekeyed, C(direct, root), C(rekeyed));
        yield return new("re-keyed root without identifiers", FaultCodes.RootRekeyed, C(bareLeaf), C(bareRekeyed));
        yield return new("only the intermediate in the root file", FaultCodes.IntermediateOnly, C(leaf, intermediate), C(intermediate));
        yield return new("self-signed", FaultCodes.SelfSigned, C(Forged.Make("db.example.org", null, null)), C(root));
        yield return new("self-signed and trusted", null, C(direct), C(root, direct));
        var pinned = Forged.Make("db.example.org", null, null);
        yield return new("self-signed leaf in the root file", null, C(pinned), C(pinned));
        yield return new("stranger's signature", FaultCodes.BadSignature, C(leaf, Impostor(intermediate, root)), C(root));
        foreach (var row in Cross())
            yield return row;
    }

    // The same name and key identifier as the right intermediate's, but another key.
    private static Forged Impostor(Forged like, Forged issuer)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(like.Certificate.SubjectName, key, HashAlgorithmName.SHA256);
        foreach (var extension in like.Certificate.Extensions)
            request.CertificateExtensions.Add(extension);
        var signer = X509SignatureGenerator.CreateForECDsa((ECDsa)issuer.Key);
        return new Forged(request.Create(issuer.Certificate.SubjectName, signer, Forged.Now.AddDays(-9), Forged.Now.AddDays(9), [1, 2, 3]), like.Key);
    }

    private static IEnumerable<ChainCase> Cross()
    {
        var (oldRoot, newRoot) = (Forged.Root("Old Root"), Forged.Root("New Root"));
        var cross = oldRoot.Intermediate("New Root", s => s.Key = newRoot.Key);
        var lateCross = oldRoot.Intermediate("New Root", s => (s.Key, s.To) = (newRoot.Key, Past));
        var leaf = newRoot.Leaf();
        yield return new("cross certificate, old root", null, C(leaf, cross), C(oldRoot));
        yield return new("cross certificate, new root", null, C(leaf, cross), C(newRoot));
        yield return new("cross certificate, both roots", null, C(leaf, cross), C(oldRoot, newRoot));
        yield return new("cross certificate, neither root", FaultCodes.RootNotTrusted, C(leaf, cross), C(Forged.Root("Third")));
        yield return new("expired cross certificate, new root", null, C(leaf, lateCross), C(newRoot));
        yield return new("expired cross certificate, old root", FaultCodes.IntermediateExpired, C(leaf, lateCross), C(oldRoot));
        yield return new("expired and current cross certificate", null, C(leaf, lateCross, cross), C(oldRoot));
    }

    private static IEnumerable<ChainCase> Shapes()
    {
        var root = Forged.Root();
        yield return new("serverAuth", null, C(root.Leaf(s => s.Uses = [ServerAuthentication])), C(root));
        yield return new("clientAuth only", FaultCodes.WrongEku, C(root.Leaf(s => s.Uses = [ClientAuthentication])), C(root));
        yield return new("any extended key usage", FaultCodes.WrongEku, C(root.Leaf(s => s.Uses = ["2.5.29.37.0"])), C(root));
        yield return new("key usage without TLS", FaultCodes.WrongEku, C(root.Leaf(s => s.KeyUsage = X509KeyUsageFlags.NonRepudiation)), C(root));
        yield return new("key agreement", null, C(root.Leaf(s => s.KeyUsage = X509KeyUsageFlags.KeyAgreement)), C(root));
        yield return new("unknown critical extension", FaultCodes.UnknownCriticalExtension, C(root.Leaf(s => s.CriticalExtension = "1.3.6.1.4.1.99999.1")), C(root));
        var clientOnly = root.Intermediate("Clients", s => s.Uses = [ClientAuthentication]);
        yield return new("intermediate for clients only", FaultCodes.WrongEku, C(clientOnly.Leaf(), clientOnly), C(root));
        var noAuthority = root.Intermediate("No CA", s => (s.IsAuthority, s.KeyUsage) = (false, null));
        yield return new("leaf that issues", FaultCodes.NotAnAuthority, C(noAuthority.Leaf(), noAuthority), C(root));
        var noConstraints = root.Intermediate("No constraints", s => (s.IsAuthority, s.KeyUsage) = (null, null));
        yield return new("issuer without constraints", FaultCodes.NotAnAuthority, C(noConstraints.Leaf(), noConstraints), C(root));
        var narrow = Forged.Root("Narrow", s => s.PathLength = 0);
        var below = narrow.Intermediate();
        yield return new("path too long", FaultCodes.PathTooLong, C(below.Leaf(), below), C(narrow));
        yield return new("path just long enough", null, C(narrow.Leaf()), C(narrow));
        yield return new("a CA's certificate served", FaultCodes.WrongEku, C(root.Intermediate("db.example.org")), C(root));
    }

    private static IEnumerable<ChainCase> Times()
    {
        var root = Forged.Root();
        var lateRoot = Forged.Root("Late", s => s.To = Past);
        var late = root.Intermediate("Late Intermediate", s => s.To = Past);
        yield return new("leaf expired", FaultCodes.LeafExpired, C(root.Leaf(s => s.To = Past)), C(root));
        yield return new("intermediate expired", FaultCodes.IntermediateExpired, C(late.Leaf(), late), C(root));
        yield return new("root expired", FaultCodes.RootExpired, C(lateRoot.Leaf()), C(lateRoot));
        yield return new("leaf not yet valid", FaultCodes.NotYetValid, C(root.Leaf(s => s.From = Future)), C(root));
        var young = Forged.Root("Young", s => s.From = Future);
        yield return new("root not yet valid", FaultCodes.NotYetValid, C(young.Leaf()), C(young));
        var renewed = Forged.Root("Late", s => (s.Key, s.To) = (lateRoot.Key, Future));
        yield return new("expired root beside its renewal", null, C(lateRoot.Leaf()), C(lateRoot, renewed));
        yield return new("wrong purpose and expired", FaultCodes.WrongEku, C(root.Leaf(s => (s.To, s.Uses) = (Past, [ClientAuthentication]))), C(root));
    }

    private static IEnumerable<ChainCase> Strengths()
    {
        var root = Forged.Root();
        var weakRoot = Forged.Root("Weak", s => s.Key = RSA.Create(1024));
        var strongRsa = Forged.Root("RSA", s => s.Key = RSA.Create(2048));
        yield return new("RSA 1024 leaf", FaultCodes.WeakKey, C(root.Leaf(s => s.Key = RSA.Create(1024))), C(root));
        yield return new("RSA 2048 leaf", null, C(root.Leaf(s => s.Key = RSA.Create(2048))), C(root));
        yield return new("RSA 1024 root", FaultCodes.WeakKey, C(weakRoot.Leaf()), C(weakRoot));
        yield return new("RSA signature", null, C(strongRsa.Leaf()), C(strongRsa));
        yield return new("RSA-PSS signature", null, C(strongRsa.Leaf(s => s.Padding = RSASignaturePadding.Pss)), C(strongRsa));
        yield return new("P-384 leaf", null, C(root.Leaf(s => s.Key = ECDsa.Create(ECCurve.NamedCurves.nistP384))), C(root));
        yield return new("SHA-1 leaf", FaultCodes.WeakSignature, C(root.Leaf(s => s.IsSha1 = true)), C(root));
        var sha1 = root.Intermediate("SHA-1", s => s.IsSha1 = true);
        yield return new("SHA-1 intermediate", FaultCodes.WeakSignature, C(sha1.Leaf(), sha1), C(root));
        var sha1Root = Forged.Root("SHA-1 root", s => s.IsSha1 = true);
        yield return new("SHA-1 on the root only", null, C(sha1Root.Leaf()), C(sha1Root));
    }

    private static IEnumerable<ChainCase> Crls()
    {
        var root = Forged.Root();
        var intermediate = root.Intermediate();
        var leaf = intermediate.Leaf();
        var (served, roots) = (C(leaf, intermediate), C(root));
        var otherCrl = Forged.Root("Other").Crl();
        yield return new("CRLs of every CA", null, served, roots) { Crls = [root.Crl(), intermediate.Crl()] };
        yield return new("CRL of the root only", FaultCodes.CrlMissing, served, roots) { Crls = [root.Crl()] };
        yield return new("CRL of the intermediate only", FaultCodes.CrlMissing, served, roots) { Crls = [intermediate.Crl()] };
        yield return new("CRL of a stranger", FaultCodes.CrlStale, served, roots) { Crls = [otherCrl] };
        yield return new("CRL of a re-keyed root", FaultCodes.CrlStale, C(root.Leaf()), roots) { Crls = [Forged.Root().Crl()] };
        yield return new("leaf revoked", FaultCodes.Revoked, served, roots) { Crls = [root.Crl(), intermediate.Crl(null, null, leaf.Certificate)] };
        yield return new("intermediate revoked", FaultCodes.Revoked, served, roots) { Crls = [root.Crl(null, null, intermediate.Certificate), intermediate.Crl()] };
        yield return new("CRL expired", FaultCodes.CrlExpired, served, roots) { Crls = [root.Crl(), intermediate.Crl(Forged.Now.AddDays(-9), Past)] };
        yield return new("CRL not yet valid", FaultCodes.NotYetValid, served, roots) { Crls = [root.Crl(), intermediate.Crl(Future)] };
        yield return new("old and new CRL", null, served, roots) { Crls = [root.Crl(Forged.Now.AddDays(-9), Past), root.Crl(), intermediate.Crl()] };
        var mute = root.Intermediate("Mute", s => s.KeyUsage = X509KeyUsageFlags.KeyCertSign);
        yield return new("CRL by a CA that may not", FaultCodes.NotAnAuthority, C(mute.Leaf(), mute), roots) { Crls = [root.Crl(), mute.Crl()] };
    }
}
