namespace Sluice.Certificates.Rotation;

/// <summary>The dates of a root change, in UTC.</summary>
internal sealed record RotationRecord
{
    public static RotationRecord None { get; } = new() { Step = RotationStep.None };

    public required RotationStep Step { get; init; }

    public DateTimeOffset? BegunOn { get; init; }

    /// <summary>When clients are expected to have the new root.</summary>
    public DateTimeOffset? PlannedFinish { get; init; }

    public DateTimeOffset? FinishedOn { get; init; }
}
