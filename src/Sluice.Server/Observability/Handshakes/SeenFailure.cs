namespace Sluice.Server.Observability.Handshakes;

/// <summary>What is remembered of one client, cause and certificate.</summary>
internal sealed class SeenFailure(HandshakeFailure first)
{
    // Npgsql tries a second time at once, with other options, before it gives up.
    private static readonly TimeSpan RetryWithin = TimeSpan.FromSeconds(2);
    private long? _saidAt;
    private long? _unpaired;

    /// <summary>The latest, for its words.</summary>
    public HandshakeFailure Last { get; set; } = first;

    /// <summary>How many no line has told of yet.</summary>
    public int Unsaid { get; set; }

    public bool IsDue(TimeProvider time, TimeSpan interval) => _saidAt is not { } at || time.GetElapsedTime(at) >= interval;

    public void Said(TimeProvider time)
    {
        _saidAt = time.GetTimestamp();
        Unsaid = 0;
    }

    /// <summary>Whether this one is the second of a pair, which counts once.</summary>
    public bool IsRetry(TimeProvider time)
    {
        if (_unpaired is { } first && time.GetElapsedTime(first) < RetryWithin)
        {
            _unpaired = null;
            return true;
        }

        _unpaired = time.GetTimestamp();
        return false;
    }
}
