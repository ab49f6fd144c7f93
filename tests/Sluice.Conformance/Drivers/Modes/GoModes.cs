using Sluice.Conformance.Drivers.Matrix;
using Sluice.Conformance.Drivers.Programs;

namespace Sluice.Conformance.Drivers.Modes;

/// <summary>lib/pq.</summary>
internal static class GoModes
{
    private const string Unknown = "lib/pq before 1.12 knows no mode that tries both TLS and plaintext.";
    private const string Name = "lib/pq 1.10.7 compares the host name here too (since 1.11 it does not); it knows no CRL files.";
    private const string NameAndSystem = Name + " Without sslrootcert it asks the system's roots.";
    private const string Verifying = "Without sslrootcert, lib/pq asks the system's roots; it knows no CRL files.";

    public static IReadOnlyList<DriverMode> All { get; } =
    [
        Libpq.Disable,
        Libpq.Allow with { Attempts = Attempts.None, Why = Unknown },
        Libpq.Prefer with { Attempts = Attempts.None, Why = Unknown },
        Libpq.Require with { ChecksName = true, KnowsCrls = false, Why = Name },
        Libpq.Require with
        {
            Name = DriverTable.NoneGiven,
            Like = "prefer",
            ChecksName = true,
            KnowsCrls = false,
            Why = "The default is `require`, not `prefer`: never plaintext.",
        },
        Libpq.VerifyCa with { ChecksName = true, WithoutRoot = Outcome.RefusedByVerification, KnowsCrls = false, Why = NameAndSystem },
        Libpq.VerifyFull with { WithoutRoot = Outcome.RefusedByVerification, KnowsCrls = false, Why = Verifying },
    ];
}
