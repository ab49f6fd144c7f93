using Sluice.Conformance.Drivers.Matrix;
using Sluice.Conformance.Drivers.Programs;

namespace Sluice.Conformance.Drivers.Modes;

/// <summary>libpq's six modes, by which all drivers are measured.</summary>
internal static class Libpq
{
    public static DriverMode Disable { get; } = Mode("disable", Attempts.Plaintext, ChainCheck.Never, false, Outcome.Connects);

    public static DriverMode Allow { get; } = Mode("allow", Attempts.PlaintextThenTls, ChainCheck.IfRootGiven, false, Outcome.Connects);

    public static DriverMode Prefer { get; } = Mode("prefer", Attempts.TlsThenPlaintext, ChainCheck.IfRootGiven, false, Outcome.Connects);

    public static DriverMode Require { get; } = Mode("require", Attempts.Tls, ChainCheck.IfRootGiven, false, Outcome.Connects);

    public static DriverMode VerifyCa { get; } = Mode("verify-ca", Attempts.Tls, ChainCheck.Always, false, Outcome.ConfigurationError);

    public static DriverMode VerifyFull { get; } = Mode("verify-full", Attempts.Tls, ChainCheck.Always, true, Outcome.ConfigurationError);

    /// <summary>No mode given.</summary>
    public static DriverMode Default { get; } = Prefer with { Name = DriverTable.NoneGiven };

    public static IReadOnlyList<DriverMode> Modes { get; } = [Disable, Allow, Prefer, Require, VerifyCa, VerifyFull];

    public static DriverMode Named(string name) => Modes.Single(mode => mode.Name == name);

    private static DriverMode Mode(string name, Attempts attempts, ChainCheck chain, bool checksName, Outcome withoutRoot) =>
        new(name, attempts, chain, checksName, withoutRoot, KnowsCrls: true) { Like = name };
}
