using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Diagnosis;
using Sluice.Client.Doctor.Examining;

namespace Sluice.Client.Doctor.Faults;

/// <summary>Faults of the chain: what libpq's verdict says, and what it would say next.</summary>
internal static class ChainFindings
{
    // An error about the anchor hides all that OpenSSL would look at after it.
    private static readonly string[] AnchorCodes =
    [
        FaultCodes.RootNotTrusted, FaultCodes.RootRekeyed, FaultCodes.IntermediateOnly, FaultCodes.MissingIntermediate, FaultCodes.SelfSigned,
    ];

    public static IEnumerable<Finding> Of(Examination seen, bool isClockOff)
    {
        if (seen.Server.Served.Count == 0)
            yield break;
        var verdict = Refined(seen);
        if (verdict is { IsTrusted: false } && !(isClockOff && IsOfTime(verdict.Code!)))
            yield return ChainFinding.Of(seen, verdict);
        if (verdict is null || AnchorCodes.Contains(verdict.Code))
        {
            var beyond = Beyond(seen);
            // A chain that ends nowhere is told already.
            if (!beyond.IsTrusted && !AnchorCodes.Contains(beyond.Code) && !(isClockOff && IsOfTime(beyond.Code!)))
                yield return ChainFinding.Of(seen, beyond);
        }
    }

    private static bool IsOfTime(string code) => code is FaultCodes.LeafExpired or FaultCodes.IntermediateExpired or FaultCodes.RootExpired
        or FaultCodes.NotYetValid or FaultCodes.CrlExpired;

    // A Sluice server hands out its roots before login. Nobody vouches for them, but they tell a wrong root from a missing intermediate.
    private static ChainVerdict? Refined(Examination seen)
    {
        if (seen.Chain is not { Code: FaultCodes.RootNotTrusted or FaultCodes.MissingIntermediate } verdict
            || ServerRoots.Hinted(seen.Server) is not { Count: > 0 } hinted)
            return seen.Chain;
        var own = ChainVerifier.Verify(new ChainQuestion(seen.Server.Served, hinted, seen.Now));
        return verdict with { Code = AnchorCodes.Contains(own.Code) ? FaultCodes.MissingIntermediate : FaultCodes.RootNotTrusted };
    }

    // The same chain with its own top taken for an anchor.
    private static ChainVerdict Beyond(Examination seen)
    {
        IReadOnlyList<X509Certificate2> anchors = ServerRoots.Hinted(seen.Server) is { Count: > 0 } hinted ? hinted : [Top(seen)];
        return ChainVerifier.Verify(new ChainQuestion(seen.Server.Served, anchors, seen.Now) { TrustsIntermediates = true });
    }

    private static X509Certificate2 Top(Examination seen) =>
        ChainVerifier.Verify(new ChainQuestion(seen.Server.Served, [], seen.Now)).Path[^1];
}
