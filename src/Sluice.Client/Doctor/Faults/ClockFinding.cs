using Sluice.Certificates.Diagnosis;
using Sluice.Client.Doctor.Cures;
using Sluice.Client.Doctor.Examining;

namespace Sluice.Client.Doctor.Faults;

/// <summary>Whether this machine's clock is the fault: by the server's, where it tells, else by what cannot be otherwise.</summary>
internal static class ClockFinding
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    public static Finding? Of(Examination seen)
    {
        if ((seen.Server.Plain?.Refusal?.ServerTime ?? seen.Server.OverTls?.Refusal?.ServerTime) is { } theirs)
        {
            var off = seen.Now - theirs;
            var side = off > TimeSpan.Zero ? "ahead of" : "behind";
            return off.Duration() < Tolerance ? null : Say(
                seen,
                $"This machine's clock is {Span(off.Duration())} {side} the server's: here it is {Time(seen.Now)}, there {Time(theirs)}.");
        }
        if (IsBeforeOwnFiles(seen))
            return Say(
                seen,
                $"This machine's clock says {Time(seen.Now)}, but {seen.Client.Root.Path} was written at {Time(seen.Client.RootModified!.Value)}.");
        return !IsBeforeEverything(seen) ? null : Say(
            seen,
            $"This machine's clock says {Time(seen.Now)}, which is before every certificate here and there was made.");
    }

    // A file from the future, and a certificate too.
    private static bool IsBeforeOwnFiles(Examination seen) => seen.Client.RootModified - seen.Now > Tolerance
        && seen.Server.Served.Any(certificate => certificate.NotBefore.ToUniversalTime() > seen.Now.UtcDateTime);

    // All that is served, and the newest root at hand, begin in the future: the clock is the one thing that can be wrong.
    private static bool IsBeforeEverything(Examination seen)
    {
        var known = seen.Server.Served.Concat(seen.Client.HasRoots ? seen.Client.Root.Certificates : []).ToList();
        return seen.Server.Served.Count > 0 && known.Count > 1 && known.All(certificate => certificate.NotBefore.ToUniversalTime() > seen.Now.UtcDateTime);
    }

    private static Finding Say(Examination seen, string sentence)
    {
        var breaks = seen.Server.Served.Any(certificate => !FaultTimes.IsTimely(certificate, seen.Now)) || seen.Chain is { IsTrusted: false };
        return new Finding(FaultCodes.ClockOff, breaks ? Severity.Error : Severity.Warning, sentence, new ClientCures(seen).SetClock());
    }

    private static string Time(DateTimeOffset time) => FaultTimes.Minute(time.UtcDateTime);

    private static string Span(TimeSpan span) => span switch
    {
        { TotalDays: >= 2 } => $"{span.TotalDays:0} days",
        { TotalHours: >= 2 } => $"{span.TotalHours:0} hours",
        _ => $"{span.TotalMinutes:0} minutes",
    };
}
