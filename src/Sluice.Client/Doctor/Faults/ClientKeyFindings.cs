using Sluice.Certificates.Diagnosis;
using Sluice.Client.Doctor.Cures;
using Sluice.Client.Doctor.Examining;

namespace Sluice.Client.Doctor.Faults;

/// <summary>Faults of the client certificate and its key.</summary>
internal static class ClientKeyFindings
{
    public static IEnumerable<Finding> Of(Examination seen)
    {
        var (key, cures) = (seen.Client.Key, new ClientCures(seen));
        return key.Code switch
        {
            FaultCodes.ClientKeyOpen =>
                [Error(key.Code, $"Others than you may read the private key {key.KeyPath}, so libpq refuses to use it.", cures.CloseKey())],
            FaultCodes.ClientKeyMismatch =>
                [Error(
                    key.Code,
                    $"The private key {key.KeyPath} does not belong to the certificate {key.CertificatePath}.",
                    cures.ReplaceKeyPair())],
            FaultCodes.ClientKeyMissing =>
                [Error(
                    key.Code,
                    $"The client certificate {key.CertificatePath} is there, but its private key {key.KeyPath} cannot be read.",
                    cures.ReplaceKeyPair())],
            FaultCodes.ClientCertificateUnreadable =>
                [Error(
                    key.Code,
                    $"The client certificate {key.CertificatePath} is no PEM certificate that libpq can read.",
                    cures.ReplaceKeyPair())],
            _ => [],
        };
    }

    private static Finding Error(string code, string sentence, IReadOnlyList<CureStep> steps) => new(code, Severity.Error, sentence, steps);
}
