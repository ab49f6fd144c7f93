namespace Sluice.Conformance.Drivers;

/// <summary>lib/pq.</summary>
internal static class GoModes
{
    private const string Unknown = "lib/pq has no mode that may end in plaintext after TLS was tried, or the other way round.";
    private const string Name = "lib/pq 1.10.7 compares the host name here too, unless sslsni=0 is given (1.11 and later do not); it knows no CRL files.";
    private const string NameAndSystem = Name + " Without sslrootcert it asks the system's roots.";
    private const string Verifying = "Without sslrootcert, lib/pq asks the system's roots; it knows no CRL files.";

    public static IReadOnlyList<DriverMode> All { get; } =
    [
        Libpq.Disable,
        Libpq.Allow with { Attempts = Attempts.None, Why = Unknown },
        Libpq.Prefer with { Attempts = Attempts.None, Why = Unknown },
        Libpq.Require with { ChecksName = true, KnowsCrls = false, Why = Name },
        Libpq.VerifyCa with { ChecksName = true, WithoutRoot = Outcome.RefusedByVerification, KnowsCrls = false, Why = NameAndSystem },
        Libpq.VerifyFull with { WithoutRoot = Outcome.RefusedByVerification, KnowsCrls = false, Why = Verifying },
    ];
}
