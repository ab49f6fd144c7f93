using Sluice.Conformance.Faults.Places;
using Sluice.Testing.Certificates;

namespace Sluice.Conformance.Faults.Seeds;

/// <summary>
/// What a server sees of its clients' faults. A Sluice never serves a certificate that is expired, of another use, weak, without
/// names or of another key, so these cannot be seen; a fault of a name or of a key that others may read looks like others of its row.
/// </summary>
internal static class SightSeeds
{
    private static readonly TimeSpan NextWeek = TimeSpan.FromDays(7);

    public static IReadOnlyList<Sight> All { get; } =
    [
        new("wrong root", "unknown_ca", (analyst, _, _) =>
        {
            using var former = TestAuthority.Root("Former Company Root");
            analyst.Write("root.crt", former.Pem);
        }),
        new("root of the same name with another key", "unknown_ca", (analyst, company, _) =>
        {
            using var old = TestAuthority.Namesake(company.Root.Pem);
            analyst.Write("root.crt", old.Pem);
        }),
        new("missing intermediate", "unknown_ca", Nothing) { SendsLeafAlone = true },
        new("intermediate alone in root.crt", "unknown_ca", (analyst, company, _) => analyst.Write("root.crt", company.Intermediate.Pem)),
        new("no CRL for a CA", "unknown_ca", (analyst, company, _) =>
            analyst.Write("root.crl", company.Intermediate.RevocationList(NextWeek))),
        new("left-over CRL", "unknown_ca", (analyst, _, _) =>
        {
            using var former = TestAuthority.Root("Former Company Root");
            analyst.Write("root.crl", former.RevocationList(NextWeek));
        }),
        new("expired CRL", "certificate_expired", (analyst, company, _) =>
            analyst.Write("root.crl", company.RevocationLists(TimeSpan.FromDays(-1)))),
        new("clock fast", "certificate_expired", (analyst, _, _) => analyst.SetClock("+500d")),
        new("clock slow", "bad_certificate", (analyst, _, _) => analyst.SetClock("-400d")),
        new("revoked", "certificate_revoked", (analyst, company, served) =>
            analyst.Write("root.crl", company.RevocationLists(served.Certificate))),
        new("wrong name", "name_mismatch_or_abandoned", Nothing) { Host = "elsewhere.test" },
        new("no root.crt", "no_client_hello", (analyst, _, _) => File.Delete(analyst.RootFile)),
        new("unreadable root.crt", "no_client_hello", (analyst, _, _) => SeedFile.SetMode(analyst.RootFile, UnixFileMode.None)),
        new("root.crt in DER", "no_client_hello", (analyst, company, _) => analyst.Write("root.crt", company.Root.Der)),
        new("client key of another certificate", "no_client_hello", (analyst, company, _) =>
        {
            analyst.Write("postgresql.crt", company.Issue(ClientKeySeeds.Alice).Pem);
            analyst.Write("postgresql.key", company.Issue(ClientKeySeeds.Alice).KeyPem);
        }),
        new("no encryption", "plaintext_refused", Nothing) { Command = "psql \"host=$HOST port=$PORT user=alice dbname=lake sslmode=disable\"" },
        new("TLS 1.1 alone", "protocol_version", Nothing)
        {
            Command = "openssl s_client -starttls postgres -connect $HOST:$PORT -tls1_1 -cipher ALL:@SECLEVEL=0 </dev/null",
            ExitCode = 1,
        },
        new("direct TLS without ALPN", "no_alpn", Nothing)
        {
            // Whether openssl sees the hang-up before it is done itself is chance.
            Command = "openssl s_client -connect $HOST:$PORT </dev/null || true",
            ExitCode = 0,
        },
    ];

    private static void Nothing(Analyst analyst, CompanyAuthority company, IssuedCertificate served)
    {
    }
}
