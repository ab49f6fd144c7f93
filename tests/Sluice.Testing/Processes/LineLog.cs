namespace Sluice.Testing.Processes;

/// <summary>Lines a process has printed, with waiting for one that is still to come. Safe from any thread.</summary>
public sealed class LineLog
{
    private readonly Lock _lock = new();
    private readonly List<string> _lines = [];
    private bool _ended;
    private TaskCompletionSource _changed = NewSignal();

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lock)
                return [.. _lines];
        }
    }

    public string Text => string.Join('\n', Lines);

    /// <summary>The first line that fits, already printed or still to come; null when the stream ends without one.</summary>
    public async Task<string?> WaitForAsync(Func<string, bool> fits, TimeSpan timeout)
    {
        using var deadline = new CancellationTokenSource(timeout);
        for (var seen = 0; ;)
        {
            Task changed;
            lock (_lock)
            {
                for (; seen < _lines.Count; seen++)
                {
                    if (fits(_lines[seen]))
                        return _lines[seen];
                }

                if (_ended)
                    return null;
                changed = _changed.Task;
            }

            await changed.WaitAsync(deadline.Token);
        }
    }

    /// <param name="line">A line, or null at the end of the stream.</param>
    internal void Add(string? line)
    {
        TaskCompletionSource changed;
        lock (_lock)
        {
            if (line is null)
                _ended = true;
            else
                _lines.Add(line);
            changed = _changed;
            _changed = NewSignal();
        }

        changed.SetResult();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
