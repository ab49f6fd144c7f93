using Sluice.Conformance.Drivers.Matrix;
using Sluice.Conformance.Drivers.Programs;

namespace Sluice.Conformance.Drivers.Modes;

/// <summary>Drivers on top of libpq.</summary>
internal static class LibpqModes
{
    public static IReadOnlyList<DriverMode> Before16 { get; } =
    [
        .. Libpq.Modes,
        Libpq.Default,
        new(DriverTable.System, Attempts.TlsThenPlaintext, ChainCheck.Never, false, Outcome.Connects, KnowsCrls: false)
        {
            Like = "verify-full",
            Why = "libpq up to 15 takes `system` for the name of a file; there is none, and the default mode `prefer` then checks nothing. Always give sslmode as well.",
        },
    ];

    public static IReadOnlyList<DriverMode> Since16 { get; } =
    [
        .. Libpq.Modes,
        Libpq.Default,
        new(DriverTable.System, Attempts.Tls, ChainCheck.Always, true, Outcome.RefusedByVerification, KnowsCrls: false)
        {
            Like = "verify-full",
            Why = "Since libpq 16 `system` means verify-full by the roots of the system's OpenSSL; a CRL file is ignored with it.",
        },
    ];

    public static IReadOnlyList<DriverMode> Odbc { get; } =
    [
        .. Libpq.Modes,
        Libpq.Disable with
        {
            Name = DriverTable.NoneGiven,
            Like = "prefer",
            Why = "psqlODBC's own default is `disable`, not libpq's `prefer`: set SSLmode.",
        },
    ];
}
