using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Chains;
using Sluice.Certificates.Facts;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.ClientLogin;

/// <summary>Whose certificates let clients in: CA certificates and, where given, what they have revoked. Read once, then only asked.</summary>
public sealed class ClientAuthorities
{
    private readonly string _file;
    private readonly RevocationCheck? _revocation;
    private readonly X509Certificate2Collection? _revoking;

    private ClientAuthorities(string file, X509Certificate2Collection certificates, RevocationCheck? revocation, X509Certificate2Collection? revoking)
    {
        _file = Path.GetFileName(file);
        Certificates = certificates;
        (_revocation, _revoking) = (revocation, revoking);
    }

    /// <summary>The CAs, in the file's order: also what a CertificateRequest names (RFC 8446, 4.2.4).</summary>
    public X509Certificate2Collection Certificates { get; }

    /// <summary>Whether every CA must have a current revocation list.</summary>
    public bool ChecksRevocation => _revocation is not null;

    /// <summary>One of each CA.</summary>
    public IReadOnlyList<ListInForce> Lists { get; private init; } = [];

    /// <param name="authoritiesFile">PEM with at least one self-signed CA certificate; intermediates may stand beside it.</param>
    /// <param name="revocationLists">A file or a folder; null when nothing is to be looked up.</param>
    /// <param name="revoking">The roots whose chains the lists are for; null for all.</param>
    /// <exception cref="CertificateException">A file is missing, damaged or holds something else.</exception>
    public static ClientAuthorities Load(string authoritiesFile, string? revocationLists, X509Certificate2Collection? revoking = null)
    {
        var certificates = PemCertificates.Read(authoritiesFile);
        if (certificates.FirstOrDefault(certificate => !Kinship.IsAuthority(certificate) && !IsOldRoot(certificate)) is { } stranger)
            throw new CertificateException(authoritiesFile, $"{CertificateWords.Name(stranger)} is no CA certificate", "take it out of the file");
        if (!certificates.Any(Kinship.IsSelfIssued))
            throw new CertificateException(authoritiesFile, "holds intermediates only, no self-signed root", "add the root's certificate to the file");
        var lists = revocationLists is null ? [] : RevocationFiles.Read(revocationLists, passesOver: true);
        var check = revocationLists is null ? null : new RevocationCheck([.. lists.Select(read => read.List)]);
        return new ClientAuthorities(authoritiesFile, [.. certificates], check, revoking) { Lists = [.. InForce(lists)] };
    }

    /// <summary>Verifies a client's certificate: chain, times, use, strength, revocation. Whose it is, is not asked here.</summary>
    /// <param name="leaf">What the client proved to have the key of.</param>
    /// <param name="sent">What it sent beside it, in any order; nothing else is fetched.</param>
    public ClientVerdict Verify(X509Certificate2 leaf, X509Certificate2Collection sent, DateTimeOffset now)
    {
        try
        {
            return Build(leaf, sent, now);
        }
        catch (Exception malformed) when (malformed is System.Security.Cryptography.CryptographicException or AsnContentException)
        {
            return new ClientVerdict(ClientFault.Malformed, "the certificate or its chain cannot be read");
        }
    }

    private ClientVerdict Build(X509Certificate2 leaf, X509Certificate2Collection sent, DateTimeOffset now)
    {
        using var chain = OfflineChain.Trusting(Certificates, sent);
        var policy = chain.ChainPolicy;
        policy.VerificationTime = now.UtcDateTime;
        policy.VerificationTimeIgnored = false;
        var isBuilt = chain.Build(leaf);
        if (Break(chain) is { } broken)
            return broken;
        var verdict = ClientChain.Check(chain.ChainElements, now);
        if (!verdict.IsGood)
            return verdict;
        if (!isBuilt)
            return new ClientVerdict(ClientFault.Malformed, $"the chain is not acceptable ({chain.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, one) => all | one.Status)})");
        return _revocation is not null && IsRevoking(chain.ChainElements[^1].Certificate)
            ? _revocation.Of([.. chain.ChainElements.Select(element => element.Certificate)], now)
            : verdict;
    }

    private static IEnumerable<ListInForce> InForce(IReadOnlyList<(string File, RevocationList List)> lists) => lists
        .Where(read => !read.List.IsDelta)
        .Select(read => new ListInForce(read.File, DistinguishedName.Of(read.List.Issuer).ToString(), read.List.ThisUpdate, read.List.NextUpdate))
        .GroupBy(list => list.Issuer)
        .Select(ofOne => ofOne.MaxBy(list => list.ThisUpdate)!);

    private bool IsRevoking(X509Certificate2 root) => _revoking?.Any(one => one.RawDataMemory.Span.SequenceEqual(root.RawDataMemory.Span)) ?? true;

    // A chain that does not reach a CA of ours comes first: of the rest nothing can be believed.
    private ClientVerdict? Break(X509Chain chain)
    {
        foreach (var status in chain.ChainStatus.Select(status => status.Status))
        {
            var top = chain.ChainElements[^1].Certificate;
            var issuer = DistinguishedName.Of(top.IssuerName);
            switch (status)
            {
                case X509ChainStatusFlags.NotSignatureValid:
                    return new(ClientFault.BadSignature, $"a certificate of the chain was not signed by the CA \"{issuer}\" known here");
                case X509ChainStatusFlags.PartialChain:
                    return new(
                        ClientFault.UnknownIssuer,
                        $"the issuer \"{issuer}\" of {ClientChain.Name(top)} is neither among the client authorities ({_file}) nor was it sent by the client");
                case X509ChainStatusFlags.UntrustedRoot:
                    return new(ClientFault.UnknownIssuer, $"the chain ends at \"{issuer}\", which is not among the client authorities ({_file})");
            }
        }

        return null;
    }

    // X.509 version 1 had no basicConstraints.
    private static bool IsOldRoot(X509Certificate2 certificate) => certificate.Version == 1 && Kinship.IsSelfIssued(certificate);
}
