namespace Sluice.Conformance.Drivers;

/// <summary>lib/pq.</summary>
internal static class GoModes
{
    private const string Unknown = "lib/pq has no mode that may end in plaintext after TLS was tried, or the other way round.";
    private const string NoCrls = "lib/pq knows no CRL files.";
    private const string Verifying = "Without sslrootcert, lib/pq asks the system's roots; it knows no CRL files.";

    public static IReadOnlyList<DriverMode> All { get; } =
    [
        Libpq.Disable,
        Libpq.Allow with { Attempts = Attempts.None, Why = Unknown },
        Libpq.Prefer with { Attempts = Attempts.None, Why = Unknown },
        Libpq.Require with { KnowsCrls = false, Why = NoCrls },
        Libpq.VerifyCa with { WithoutRoot = Outcome.RefusedByVerification, KnowsCrls = false, Why = Verifying },
        Libpq.VerifyFull with { WithoutRoot = Outcome.RefusedByVerification, KnowsCrls = false, Why = Verifying },
    ];
}
