using Sluice.Certificates.Facts;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Diagnosis;

/// <summary>Tells the cause behind an error that has several.</summary>
internal static class FaultOf
{
    public static string Verdict(VerifyError error, int depth, ChainPath path, IReadOnlyList<CertificateFacts> trusted, ChainQuestion question) =>
        error.Number switch
        {
            2 => FaultCodes.IntermediateOnly,
            3 => question.Crls!.Any(crl => path.Elements.Skip(1).Any(crl.IsOf)) ? FaultCodes.CrlMissing : FaultCodes.CrlStale,
            7 => depth + 1 >= path.Untrusted ? FaultCodes.RootRekeyed : FaultCodes.BadSignature,
            8 or 36 => FaultCodes.CrlStale,
            9 or 11 => FaultCodes.NotYetValid,
            10 => depth == 0 ? FaultCodes.LeafExpired : depth == path.Elements.Count - 1 ? FaultCodes.RootExpired : FaultCodes.IntermediateExpired,
            12 => FaultCodes.CrlExpired,
            18 => FaultCodes.SelfSigned,
            19 => trusted.Any(root => CertificateFacts.SameName(root.Certificate.SubjectName, path.Top.Certificate.SubjectName))
                ? FaultCodes.RootRekeyed
                : FaultCodes.RootNotTrusted,
            20 => NoIssuer(path, trusted),
            23 => FaultCodes.Revoked,
            25 => FaultCodes.PathTooLong,
            26 => FaultCodes.WrongEku,
            35 or 79 => FaultCodes.NotAnAuthority,
            34 => FaultCodes.UnknownCriticalExtension,
            66 or 67 => FaultCodes.WeakKey,
            68 => FaultCodes.WeakSignature,
            _ => FaultCodes.BadExtension,
        };

    private static string NoIssuer(ChainPath path, IReadOnlyList<CertificateFacts> trusted)
    {
        if (trusted.Any(path.Top.IsIssuedInName))
            return FaultCodes.RootRekeyed;
        // Who sends an intermediate sends them all; a lone leaf says nothing, but its issuer's name does.
        return path.Elements.Count == 1 && IssuerKind.IsIntermediate(path.Top.Certificate, trusted.Select(root => root.Certificate))
            ? FaultCodes.MissingIntermediate
            : FaultCodes.RootNotTrusted;
    }
}
