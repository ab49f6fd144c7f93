namespace Sluice.Certificates.Tests;

/// <summary>A clock that stands where a test puts it; its timers are real.</summary>
internal sealed class FixedTime(DateTimeOffset now) : TimeProvider
{
    /// <summary>Far from today, so that a use of the wall clock shows.</summary>
    public static FixedTime Start => new(new DateTimeOffset(2031, 3, 1, 12, 0, 0, TimeSpan.Zero));

    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
