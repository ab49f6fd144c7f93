using Sluice.Conformance.Drivers.Conditions;
using Sluice.Conformance.Drivers.Matrix;

namespace Sluice.Conformance.Drivers.Modes;

/// <summary>One setting of a driver, as its users write it, and what it makes the driver do.</summary>
/// <param name="Name">As its users write it; the driver's program understands it.</param>
/// <param name="Attempts">What it tries, in order.</param>
/// <param name="Chain">When it checks that the certificate comes from a root.</param>
/// <param name="ChecksName">Whether it compares the certificate's names with the host.</param>
/// <param name="WithoutRoot">How an attempt over TLS ends when no root is configured.</param>
/// <param name="KnowsCrls">Whether it obeys a CRL file.</param>
internal sealed record DriverMode(
    string Name, Attempts Attempts, ChainCheck Chain, bool ChecksName, Outcome WithoutRoot, bool KnowsCrls)
{
    /// <summary>libpq's mode that users will take this one for.</summary>
    public required string Like { get; init; }

    /// <summary>Why it does not do what that mode of libpq does; null when it does.</summary>
    public string? Why { get; init; }

    /// <summary>Whether its users can name a root for it; else the client's own roots decide.</summary>
    public bool TakesRoot { get; init; } = true;

    /// <summary>Whether some condition ends otherwise than in libpq's mode.</summary>
    public bool Deviates => Condition.All.Any(condition => Expected(condition) != Libpq.Named(Like).Expected(condition));

    /// <summary>What must come of it.</summary>
    public Outcome Expected(Condition condition)
    {
        if (Attempts is Attempts.None)
            return Outcome.ConfigurationError;
        if (Attempts is Attempts.Plaintext)
            return Outcome.RefusedByServer;
        var secure = OverTls(condition);
        // The last attempt is what the user is told about, as a rule.
        return secure is Outcome.RefusedByVerification && Attempts is Attempts.TlsThenPlaintext ? Outcome.RefusedByServer : secure;
    }

    private Outcome OverTls(Condition condition)
    {
        if (Chain is ChainCheck.Never)
            return Outcome.Connects;
        if (condition.Root is GivenRoot.None || !TakesRoot)
            return WithoutRoot;
        var trusted = condition.Verifies && !(condition.Crl is GivenCrl.NamesLeaf && KnowsCrls);
        return trusted && (condition.NameMatches || !ChecksName) ? Outcome.Connects : Outcome.RefusedByVerification;
    }
}
