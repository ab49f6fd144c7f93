namespace Sluice.Server.Observability.Handshakes;

/// <summary>So many lines in an interval and no more, so that a flood of addresses is no flood of lines. Not thread-safe.</summary>
internal sealed class LineBudget(int lines, TimeSpan interval, TimeProvider time)
{
    private long _since = time.GetTimestamp();
    private int _taken;

    public bool TryTake()
    {
        if (time.GetElapsedTime(_since) >= interval)
        {
            _since = time.GetTimestamp();
            _taken = 0;
        }

        return _taken < lines && ++_taken > 0;
    }
}
