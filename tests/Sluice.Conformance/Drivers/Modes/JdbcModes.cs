using Sluice.Conformance.Drivers.Matrix;

namespace Sluice.Conformance.Drivers.Modes;

/// <summary>pgJDBC.</summary>
internal static class JdbcModes
{
    private const string Unchecked = "pgJDBC looks at a root in `verify-ca` and `verify-full` only: below, any certificate will do, whatever sslrootcert says.";
    private const string JavaStore = "verify-full sslfactory=DefaultJavaSSLFactory";
    private const string NoCrls = "pgJDBC knows no CRL files.";

    public static IReadOnlyList<DriverMode> All { get; } =
    [
        Libpq.Disable,
        Libpq.Allow with { Chain = ChainCheck.Never, Why = Unchecked },
        Libpq.Prefer with { Chain = ChainCheck.Never, Why = Unchecked },
        Libpq.Default with { Chain = ChainCheck.Never, Why = Unchecked },
        Libpq.Require with { Chain = ChainCheck.Never, Why = Unchecked },
        Libpq.VerifyCa with { KnowsCrls = false, Why = NoCrls },
        Libpq.VerifyFull with { KnowsCrls = false, Why = NoCrls },
        Libpq.VerifyFull with { Name = "ssl=true", KnowsCrls = false, Why = "Means verify-full. " + NoCrls },
        Libpq.VerifyFull with
        {
            Name = JavaStore,
            TakesRoot = false,
            WithoutRoot = Outcome.RefusedByVerification,
            Why = "With `sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory` Java's own store decides, and sslrootcert is not read: import a private root with keytool.",
        },
    ];
}
