namespace Sluice.Engine.DuckDb.Threads;

/// <summary>
/// Who computes when more ask than the machine can serve. A statement waits for one of a few short turns, first come first served, and
/// nobody waits behind one that has computed for <see cref="LongAfter"/>: it then goes on in a long turn and leaves the short one to the next.
/// Where all long turns are taken it keeps the short one until one is free; so there is a bound on all that compute.
/// </summary>
internal sealed class StatementQueue : IDisposable
{
    /// <summary>How long a statement counts as short.</summary>
    public static readonly TimeSpan LongAfter = TimeSpan.FromMilliseconds(100);

    private static readonly TimeSpan Look = LongAfter / 2;

    private readonly Lock _gate = new();
    private readonly List<StatementTurn> _running = [];
    private readonly SemaphoreSlim _shortTurns;
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private int _longTurns;
    private bool _looks;

    /// <param name="shortTurns">Statements that compute at a time and are short, or have found no long turn.</param>
    /// <param name="longTurns">Long ones beside them.</param>
    public StatementQueue(int shortTurns, int longTurns, TimeProvider time)
    {
        _shortTurns = new SemaphoreSlim(shortTurns);
        _longTurns = longTurns;
        _time = time;
        _timer = time.CreateTimer(static self => ((StatementQueue)self!).LookAround(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>For an engine of so many computing threads.</summary>
    public static StatementQueue For(int threads, TimeProvider time) => new(Math.Max(4, 2 * threads), Math.Max(16, 8 * threads), time);

    /// <summary>Completes when the statement may compute. The caller disposes the turn.</summary>
    /// <param name="waits">False for one that is over at once, which takes nobody's turn.</param>
    /// <exception cref="OperationCanceledException">It was stopped while it waited.</exception>
    public async ValueTask<StatementTurn> EnterAsync(bool waits, CancellationToken cancellationToken)
    {
        if (waits)
            await _shortTurns.WaitAsync(cancellationToken);
        return new StatementTurn(this, waits ? TurnKind.Short : TurnKind.None);
    }

    /// <summary>The same without waiting: null when it would have to. To be run at once, which gives the turn back.</summary>
    public StatementTurn? TryEnter(bool waits) =>
        !waits || _shortTurns.Wait(0) ? new StatementTurn(this, waits ? TurnKind.Short : TurnKind.None) : null;

    public void Dispose() => _timer.Dispose();

    /// <summary>The statement computes from now on, on this thread.</summary>
    internal void Begin(StatementTurn turn)
    {
        lock (_gate)
        {
            turn.Began = _time.GetTimestamp();
            _running.Add(turn);
            if (_looks)
                return;
            _looks = true;
            _timer.Change(Look, Look);
        }
    }

    /// <summary>It no longer does. Its turn is given back, once.</summary>
    internal void End(StatementTurn turn)
    {
        bool isShort;
        lock (_gate)
        {
            _running.Remove(turn);
            isShort = Take(turn) == TurnKind.Short;
        }

        if (isShort)
            _shortTurns.Release();
    }

    /// <summary>It waits for something else than the engine, and needs no turn for that nor after it.</summary>
    internal void Rest(StatementTurn turn)
    {
        bool isShort;
        lock (_gate)
            isShort = Take(turn) == TurnKind.Short;
        if (isShort)
            _shortTurns.Release();
    }

    private TurnKind Take(StatementTurn turn)
    {
        var kind = turn.Kind;
        turn.Kind = TurnKind.None;
        if (kind == TurnKind.Long)
            _longTurns++;
        return kind;
    }

    private void LookAround()
    {
        var freed = 0;
        lock (_gate)
        {
            foreach (var turn in _running)
            {
                if (_time.GetElapsedTime(turn.Began) < LongAfter || turn.Kind != TurnKind.Short || _longTurns == 0)
                    continue;
                turn.Kind = TurnKind.Long;
                _longTurns--;
                freed++;
            }

            // Where all that run are long there is nobody to look for until the next begins.
            if (!_running.Exists(turn => turn.Kind == TurnKind.Short))
            {
                _looks = false;
                _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            }
        }

        if (freed > 0)
            _shortTurns.Release(freed);
    }
}
