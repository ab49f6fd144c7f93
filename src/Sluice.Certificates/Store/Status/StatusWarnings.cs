using Sluice.Certificates.Rotation;

namespace Sluice.Certificates.Store.Status;

/// <summary>What the operator should do, and with which command.</summary>
internal static class StatusWarnings
{
    private static readonly TimeSpan LeafMargin = TimeSpan.FromDays(30);
    private static readonly TimeSpan CrlMargin = TimeSpan.FromDays(60);

    public static IEnumerable<string> Of(AuthoritySession session, FinishCheck finish) =>
        OfLeaf(session).Concat(OfRoot(session)).Concat(OfChange(session, finish)).Concat(OfCrls(session)).Concat(OfKeys(session));

    private static IEnumerable<string> OfLeaf(AuthoritySession session)
    {
        using var leaf = session.State.Leaf.Read();
        var end = new DateTimeOffset(leaf.NotAfter).ToUniversalTime();
        if (end <= session.Now)
            yield return $"the server certificate expired on {RotationCalendar.Day(end)}: run: sluice certs renew";
        else if (end - session.Now < LeafMargin)
            yield return $"the server certificate ends on {RotationCalendar.Day(end)}: run: sluice certs renew";
        if (new DateTimeOffset(leaf.NotBefore) > session.Now)
            yield return $"the server certificate begins on {RotationCalendar.Day(new DateTimeOffset(leaf.NotBefore))}: check this machine's clock";
    }

    private static IEnumerable<string> OfRoot(AuthoritySession session)
    {
        var calendar = RotationCalendar.Of(session.State);
        if (calendar.RootEnds <= session.Now)
            yield return $"the root expired on {RotationCalendar.Day(calendar.RootEnds)}: {SimpleStore.StartAgain(session.Directory)}";
        else if (calendar.Step != RotationStep.Begun && calendar.NextRotationDue <= session.Now)
            yield return $"the root ends on {RotationCalendar.Day(calendar.RootEnds)}: begin a root change: {RotationCommands.Begin(session.State)}";
    }

    private static IEnumerable<string> OfChange(AuthoritySession session, FinishCheck finish)
    {
        var calendar = RotationCalendar.Of(session.State);
        if (calendar.Step != RotationStep.Begun)
            yield break;
        if (calendar.OldRootEnds <= session.Now)
            yield return $"the old root expired on {RotationCalendar.Day(calendar.OldRootEnds)}, clients that know only it fail already: "
                + "run: sluice certs rotate-root finish";
        else if (!finish.IsEarly)
            yield return "the root change may be finished: run: sluice certs rotate-root finish";
        foreach (var warning in finish.Warnings.Skip(finish.IsEarly ? 1 : 0))
            yield return warning;
    }

    private static IEnumerable<string> OfCrls(AuthoritySession session)
    {
        foreach (var crl in CrlSummary.Of(session.State, session.Now))
        {
            if (session.Now >= crl.NextUpdate)
                yield return $"the revocation list of {crl.Issuer} ended on {RotationCalendar.Day(crl.NextUpdate)}: clients that check it fail: {Cure(crl)}";
            else if (!crl.IsRenewedHere && crl.NextUpdate - session.Now < CrlMargin)
                yield return $"the revocation list of {crl.Issuer} ends on {RotationCalendar.Day(crl.NextUpdate)}: {Cure(crl)}";
        }

        static string Cure(CrlSummary crl) => crl.IsRenewedHere ? "run: sluice certs crl" : "run: sluice certs crl --root-key FILE";
    }

    private static IEnumerable<string> OfKeys(AuthoritySession session) => session.State.KeyFiles
        .Where(name => !session.Folder.Has(name) && name != StoreFolder.Key)
        .Select(name => $"{session.Folder.At(name)} is gone: put it back from a backup");
}
