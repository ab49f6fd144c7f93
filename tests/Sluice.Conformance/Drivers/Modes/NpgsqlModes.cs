using Sluice.Conformance.Drivers.Matrix;

namespace Sluice.Conformance.Drivers.Modes;

/// <summary>Npgsql, by the names of its SslMode.</summary>
internal static class NpgsqlModes
{
    private const string Unchecked = "Npgsql looks at a root in VerifyCA and VerifyFull only: below, any certificate will do, whatever Root Certificate says.";
    private const string Verifying = "Without Root Certificate, Npgsql asks the system's store; it knows no CRL files.";

    public static IReadOnlyList<DriverMode> All { get; } =
    [
        Libpq.Disable with { Name = "Disable" },
        Libpq.Allow with { Name = "Allow", Chain = ChainCheck.Never, Why = Unchecked },
        Libpq.Prefer with { Name = "Prefer", Chain = ChainCheck.Never, Why = Unchecked },
        Libpq.Default with { Chain = ChainCheck.Never, Why = Unchecked },
        Libpq.Require with { Name = "Require", Chain = ChainCheck.Never, Why = Unchecked },
        Libpq.VerifyCa with { Name = "VerifyCA", WithoutRoot = Outcome.RefusedByVerification, KnowsCrls = false, Why = Verifying },
        Libpq.VerifyFull with { Name = "VerifyFull", WithoutRoot = Outcome.RefusedByVerification, KnowsCrls = false, Why = Verifying },
    ];
}
