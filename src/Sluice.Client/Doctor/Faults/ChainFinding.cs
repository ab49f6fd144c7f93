using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Diagnosis;
using Sluice.Client.Doctor.Cures;
using Sluice.Client.Doctor.Examining;

namespace Sluice.Client.Doctor.Faults;

/// <summary>One sentence and its cure for a verdict about the chain.</summary>
internal static class ChainFinding
{
    public static Finding Of(Examination seen, ChainVerdict verdict)
    {
        var (sentence, steps) = Say(seen, verdict, new ServerCures(seen), new ClientCures(seen));
        return new Finding(verdict.Code!, Severity.Error, sentence, steps);
    }

    private static (string Sentence, IReadOnlyList<CureStep> Steps) Say(Examination seen, ChainVerdict verdict, ServerCures server, ClientCures client)
    {
        var at = verdict.At ?? verdict.Path[^1];
        var file = seen.Client.Root.Path;
        var crl = seen.Client.CrlPath;
        switch (verdict.Code)
        {
            case FaultCodes.RootNotTrusted:
                return (
                    $"The server's chain ends at \"{Top(verdict)}\", which is not in {file}.",
                    client.TrustNearest());
            case FaultCodes.RootRekeyed:
                return (
                    $"The root \"{Top(verdict)}\" in {file} has another key than the one that signed the server's chain: the CA was made anew under the old name.",
                    verdict.Error!.Number == 7 ? client.TrustInsteadOf(verdict.Path[^1]) : client.TrustNearest());
            case FaultCodes.SelfSigned:
                return (
                    $"The server's certificate \"{Name(at)}\" is self-signed: no CA vouches for it.",
                    MayBeAnchor(seen) ? client.Trust() : server.IssueLeaf());
            case FaultCodes.IntermediateOnly:
                return (
                    $"{file} holds the intermediate \"{Name(at)}\" but not the root \"{Issuer(at)}\" above it; OpenSSL wants the root.",
                    client.Trust());
            case FaultCodes.MissingIntermediate:
                return (
                    $"The server does not send the intermediate \"{Issuer(at)}\" that signed its certificate.",
                    server.AddIntermediate(at));
            case FaultCodes.LeafExpired:
                return ($"The server's certificate expired on {FaultTimes.Minute(at.NotAfter)}.", server.RenewLeaf());
            case FaultCodes.IntermediateExpired:
                return ($"The intermediate \"{Name(at)}\" expired on {FaultTimes.Minute(at.NotAfter)}.", server.IssueLeaf());
            case FaultCodes.RootExpired:
                return ($"The root \"{Name(at)}\" expired on {FaultTimes.Minute(at.NotAfter)}.", server.NewRoot());
            case FaultCodes.NotYetValid when verdict.Error!.Number == 9:
                return (
                    $"The {Role(verdict)} is not valid before {FaultTimes.Minute(at.NotBefore)}, and this machine's clock says {FaultTimes.Minute(seen.Now.UtcDateTime)}.",
                    server.IssueLeaf());
            case FaultCodes.NotYetValid:
                return (
                    $"A CRL in {crl} is not valid yet by this machine's clock, {FaultTimes.Minute(seen.Now.UtcDateTime)}.",
                    client.SetClock());
            case FaultCodes.WrongEku:
                return (
                    $"The {Role(verdict)} may not be used by a server: its extendedKeyUsage or keyUsage does not allow it.",
                    server.IssueLeaf());
            case FaultCodes.WeakKey:
                return (
                    $"The key of the {Role(verdict)} is too weak for OpenSSL's security level 2 ({CertificateView.KeyOf(at)}).",
                    IsLeaf(verdict) ? server.IssueLeaf() : server.NewRoot());
            case FaultCodes.WeakSignature:
                return (
                    $"The {Role(verdict)} is signed with {CertificateView.SignatureOf(at)}, which OpenSSL no longer takes.",
                    server.IssueLeaf());
            case FaultCodes.UnknownCriticalExtension:
                return (
                    $"The {Role(verdict)} has a critical extension that clients do not know ({CertificateView.UnknownCriticalOf(at)}).",
                    server.IssueLeaf());
            case FaultCodes.Revoked:
                return ($"The {Role(verdict)} (serial {at.SerialNumber}) is revoked by the CRL in {crl}.", server.RenewLeaf());
            case FaultCodes.CrlExpired:
                return (
                    $"The CRL of \"{Issuer(at)}\" in {crl} is past its next update, so libpq refuses every certificate of that CA.",
                    [server.CurrentCrl(Issuer(at)), client.InstallCrl()]);
            case FaultCodes.CrlMissing:
                return (
                    $"{crl} holds no CRL of \"{Issuer(at)}\"; libpq wants one for every CA of the chain, or no CRL file at all.",
                    [server.CurrentCrl(Issuer(at)), client.AddCrl()]);
            case FaultCodes.CrlStale:
                return (
                    $"A left-over {crl} holds no valid CRL for this server's CAs, which makes libpq refuse the connection.",
                    [client.PutCrlAside()]);
            case FaultCodes.NotAnAuthority:
                return ($"\"{Name(at)}\" is no CA certificate, or may not sign, but stands in the chain as one.", server.IssueLeaf());
            case FaultCodes.PathTooLong:
                return ($"The CA \"{Name(at)}\" allows fewer intermediates below it (pathLen) than the server sends.", server.IssueLeaf());
            default:
                return ($"The {Role(verdict)} is damaged: {verdict.Error!.Text}.", server.IssueLeaf());
        }
    }

    // Some self-signed certificates can be put among the roots; others (keyUsage without keyCertSign) not everywhere.
    private static bool MayBeAnchor(Examination seen) => !seen.Server.IsSluice
        && ChainVerifier.Verify(new ChainQuestion(seen.Server.Served, [seen.Server.Served[0]], seen.Now)).IsTrusted;

    private static bool IsLeaf(ChainVerdict verdict) => verdict.Depth == 0;

    private static string Role(ChainVerdict verdict) => IsLeaf(verdict)
        ? "server's certificate"
        : $"CA certificate \"{Name(verdict.At!)}\"";

    private static string Top(ChainVerdict verdict) => CertificateView.IsSelfIssued(verdict.Path[^1]) ? Name(verdict.Path[^1]) : Issuer(verdict.Path[^1]);

    private static string Name(X509Certificate2 certificate) => CertificateView.NameOf(certificate.SubjectName);

    private static string Issuer(X509Certificate2 certificate) => CertificateView.NameOf(certificate.IssuerName);
}
