using Sluice.Conformance.Drivers.Matrix;

namespace Sluice.Conformance.Drivers.Modes;

/// <summary>node-postgres: an object of TLS settings, or a URL whose sslmode becomes one.</summary>
internal static class NodeModes
{
    private const string UrlVerifies = "In a URL every sslmode but `disable` and `no-verify` means verify-full, by Node's own roots where no sslrootcert is given. A URL names no CRL file.";
    private const string NoCrls = "A URL names no CRL file.";

    // TLS with chain and name checked by the given root, or by Node's own.
    private static readonly DriverMode Verifying = Libpq.VerifyFull with { WithoutRoot = Outcome.RefusedByVerification };

    public static IReadOnlyList<DriverMode> All { get; } =
    [
        Libpq.Disable with { Name = "no ssl" },
        Verifying with { Name = "ssl: true", TakesRoot = false, Why = "Node's own roots decide; a private root must be named by `ca` or NODE_EXTRA_CA_CERTS." },
        Libpq.Require with
        {
            Name = "ssl: {rejectUnauthorized: false, ca}",
            Chain = ChainCheck.Never,
            Why = "rejectUnauthorized: false accepts any certificate, whatever `ca` says.",
        },
        Verifying with { Name = "ssl: {ca}", Why = "Without `ca`, Node's own roots decide. `crl` beside it is obeyed." },
        Libpq.Disable with { Name = "URL sslmode=disable" },
        Libpq.Require with { Name = "URL sslmode=no-verify", Chain = ChainCheck.Never, Why = "A mode of node-postgres alone: encrypts, and checks nothing." },
        Url("URL sslmode=", Verifying, "allow", UrlVerifies),
        Url("URL sslmode=", Verifying, "prefer", UrlVerifies),
        Url("URL sslmode=", Verifying, "require", UrlVerifies),
        Url("URL sslmode=", Verifying, "verify-ca", UrlVerifies),
        Url("URL sslmode=", Verifying, "verify-full", UrlVerifies),
        Url(Compatible, Libpq.Disable, "disable", null),
        Url(Compatible, Verifying, "allow", "node-postgres does not know `allow`, and verifies in full."),
        Url(Compatible, Libpq.Require with { Chain = ChainCheck.Never }, "prefer", "Encrypts, checks nothing, and never falls back to plaintext."),
        Url(Compatible, Libpq.Require, "require", NoCrls),
        Url(Compatible, Libpq.VerifyCa, "verify-ca", NoCrls),
        Url(Compatible, Verifying, "verify-full", "Without sslrootcert, Node's own roots decide. A URL names no CRL file."),
    ];

    private const string Compatible = "URL uselibpqcompat=true sslmode=";

    private static DriverMode Url(string prefix, DriverMode does, string mode, string? why) =>
        does with { Name = prefix + mode, Like = mode, KnowsCrls = false, Why = why };
}
