using System.Globalization;
using Sluice.Certificates.Rotation;

namespace Sluice.Cli.Commands.Certs;

/// <summary>The dates of a root change, one a line.</summary>
internal static class CalendarReport
{
    public static void Write(TextWriter output, RotationCalendar calendar)
    {
        output.WriteLine(calendar.Step switch
        {
            _ when calendar.IsPrepared => "root change    prepared: the next root and its revocation lists are published, the old one signs",
            RotationStep.Begun => "root change    begun: old and new root are published, clients with either verify",
            RotationStep.Finished => "root change    finished: only the new root is published",
            _ => "root change    none under way",
        });
        Line("begun on", calendar.BegunOn);
        Line("earliest finish", calendar.FinishedOn is null ? calendar.EarliestFinish : null);
        Line("finished on", calendar.FinishedOn);
        Line("old root ends", calendar.OldRootEnds);
        Line(calendar.OldRootEnds is null ? "root ends" : "new root ends", calendar.RootEnds);
        Line("next change due", calendar.NextRotationDue);

        void Line(string label, DateTimeOffset? time)
        {
            if (time is { } day)
                output.WriteLine($"  {label,-16} {day.ToUniversalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
        }
    }
}
