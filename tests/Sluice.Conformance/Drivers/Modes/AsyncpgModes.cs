using Sluice.Conformance.Drivers.Matrix;

namespace Sluice.Conformance.Drivers.Modes;

/// <summary>asyncpg: modes of its own making, in Python's ssl.</summary>
internal static class AsyncpgModes
{
    private const string Unchecked = "asyncpg looks at a root only from `require` on: below, any certificate will do.";

    public static IReadOnlyList<DriverMode> All { get; } =
    [
        Libpq.Disable,
        Libpq.Allow with { Chain = ChainCheck.Never, Why = Unchecked },
        Libpq.Prefer with { Chain = ChainCheck.Never, Why = Unchecked },
        Libpq.Default with { Chain = ChainCheck.Never, Why = Unchecked },
        Libpq.Require,
        Libpq.VerifyCa,
        Libpq.VerifyFull,
        Libpq.VerifyFull with
        {
            Name = "SSLContext",
            WithoutRoot = Outcome.RefusedByVerification,
            Why = "Without a root file, Python's default context asks the system's roots.",
        },
        Libpq.VerifyFull with
        {
            Name = "ssl=True",
            WithoutRoot = Outcome.RefusedByVerification,
            KnowsCrls = false,
            Why = "Verifies by the roots of the system's OpenSSL (SSL_CERT_FILE names others); no CRL can be given.",
        },
    ];
}
