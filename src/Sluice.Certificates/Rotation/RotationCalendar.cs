using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Store.Records;

namespace Sluice.Certificates.Rotation;

/// <summary>The dates of a root change and of the next one, in UTC.</summary>
/// <param name="Step">How far the change has come.</param>
/// <param name="BegunOn">Null when no change was ever begun.</param>
/// <param name="EarliestFinish">When clients are expected to have the new root.</param>
/// <param name="FinishedOn">Null until it is.</param>
/// <param name="OldRootEnds">Null without an old root.</param>
/// <param name="RootEnds">The end of the root that signs now.</param>
/// <param name="NextRotationDue">When the next change should begin.</param>
public sealed record RotationCalendar(
    RotationStep Step,
    DateTimeOffset? BegunOn,
    DateTimeOffset? EarliestFinish,
    DateTimeOffset? FinishedOn,
    DateTimeOffset? OldRootEnds,
    DateTimeOffset RootEnds,
    DateTimeOffset NextRotationDue)
{
    /// <summary>A change begins this long before its root ends: leaves of full length, and time for every client.</summary>
    public const int YearsBeforeEnd = 2;

    /// <summary>Whether the next root is published and does not sign yet.</summary>
    public bool IsPrepared { get; init; }

    internal static RotationCalendar Of(AuthorityState state)
    {
        using var root = state.Current.RootCertificate();
        using var old = state.Previous?.RootCertificate();
        var end = End(root);
        return new RotationCalendar(
            state.Rotation.Step,
            state.Rotation.BegunOn,
            state.Rotation.PlannedFinish,
            state.Rotation.FinishedOn,
            old is null ? null : End(old),
            end,
            end.AddYears(-YearsBeforeEnd)) { IsPrepared = state.Next is not null };
    }

    internal static RotationRecord Begin(DateTimeOffset now, int days, X509Certificate2 oldRoot)
    {
        var planned = now.AddDays(days);
        var end = End(oldRoot);
        return new RotationRecord { Step = RotationStep.Begun, BegunOn = now, PlannedFinish = planned < end ? planned : end };
    }

    internal static string Day(DateTimeOffset? time) =>
        time?.ToUniversalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-";

    private static DateTimeOffset End(X509Certificate2 certificate) => new DateTimeOffset(certificate.NotAfter).ToUniversalTime();
}
