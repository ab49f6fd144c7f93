namespace Sluice.Testing.Engine;

/// <summary>Where a scripted statement waits for its cancellation.</summary>
public enum HangPoint
{
    Prepare,
    Open,
    NextBatch,
}
