using System.Security.Cryptography;
using Sluice.Conformance.Clients;
using Sluice.Testing.Certificates;

namespace Sluice.Conformance.Faults.Seeds;

/// <summary>A certificate that is made for something else, or of too little.</summary>
internal static class StrengthSeeds
{
    // Debian's OpenSSL 3 asks for security level 2; the OpenSSL 1.1 that libpq 18 comes with here, for level 1.
    private static readonly CertificateShape Good = CertificateShape.For(FaultScene.ServerName);

    public static IEnumerable<Fault> All =>
    [
        Shaped("wrong-eku", Good with { Usage = CertificateShape.ClientAuthentication }),
        Shaped("weak-key", Good with { RsaBits = 1024 }) with { Complainers = [Psql.Libpq15] },
        Shaped("weak-signature", Good with { Hash = HashAlgorithmName.SHA1 }) with { Complainers = [Psql.Libpq15] },
        Shaped("unknown-critical-extension", Good with { CriticalExtension = "1.3.6.1.4.1.55555.1" }),
    ];

    private static Fault Shaped(string code, CertificateShape shape) =>
        new(code, scene => scene.ServePostgresAsync(scene.Company.Issue(shape)));
}
