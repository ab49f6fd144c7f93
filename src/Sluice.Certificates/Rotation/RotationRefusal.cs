using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Chains;
using Sluice.Certificates.Facts;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Rotation;

/// <summary>Why a step cannot be taken now, and which one can.</summary>
internal static class RotationRefusal
{
    public static CertificateException BegunTwice(RotationRecord rotation) => new(
        null,
        $"a root change was begun on {RotationCalendar.Day(rotation.BegunOn)} and is not finished",
        "see: sluice certs rotate-root status; then finish it, or go back: sluice certs rotate-root abort");

    public static CertificateException PreparedTwice() => new(
        null, "a root change is prepared already", "go on with: sluice certs rotate-root begin; or drop it: sluice certs rotate-root abort");

    public static CertificateException NotBegun(RotationRecord rotation) => rotation.Step == RotationStep.Finished
        ? new(null, $"the root change was finished on {RotationCalendar.Day(rotation.FinishedOn)} already", "to change the root again: sluice certs rotate-root begin")
        : new(null, "no root change is under way", "begin one: sluice certs rotate-root begin");

    public static CertificateException NothingToAbort() =>
        new(null, "no root change is under way that could be undone", "see: sluice certs rotate-root status");

    public static CertificateException OldRootExpired(RotationStep step, X509Certificate2 oldRoot) => new(
        null,
        $"the old root \"{oldRoot.Subject}\" expired on {CertificateWords.Day(oldRoot.NotAfter)}, so nothing can go back to it",
        step == RotationStep.Begun ? "finish the change: sluice certs rotate-root finish" : "keep the new root");
}
