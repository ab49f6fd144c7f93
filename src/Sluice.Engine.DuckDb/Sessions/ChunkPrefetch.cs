using System.Runtime.ExceptionServices;
using System.Threading.Tasks.Sources;
using Sluice.Engine.DuckDb.Native;
using Sluice.Engine.DuckDb.Threads;

namespace Sluice.Engine.DuckDb.Sessions;

/// <summary>
/// Fetches one chunk ahead on an engine thread while the one before is encoded. Reused for every chunk of a result:
/// <see cref="Arm"/>, then <see cref="Run"/>, then one <see cref="WaitAsync"/>.
/// </summary>
internal sealed class ChunkPrefetch(ResultStream stream, Interrupter interrupter) : IEngineWork, IValueTaskSource
{
    private ManualResetValueTaskSourceCore<bool> _core = new() { RunContinuationsAsynchronously = true };
    private ChunkHandle? _chunk;
    private ExceptionDispatchInfo? _error;
    private volatile bool _stopped;

    /// <summary>Readies it for the next chunk.</summary>
    public void Arm() => _core.Reset();

    public void Run()
    {
        interrupter.Enter();
        try
        {
            if (!_stopped)
                _chunk = stream.Fetch();
        }
#pragma warning disable CA1031 // The waiting caller gets it, whatever it is.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _error = ExceptionDispatchInfo.Capture(e);
        }
        finally
        {
            interrupter.Leave();
        }

        _core.SetResult(true);
    }

    /// <summary>Completes when the fetch has ended, however it ended.</summary>
    public ValueTask WaitAsync() => new(this, _core.Version);

    /// <summary>The chunk fetched, the caller's from now on; null at the end. Throws what the fetch threw.</summary>
    public ChunkHandle? Take()
    {
        _error?.Throw();
        var chunk = _chunk;
        _chunk = null;
        return chunk;
    }

    /// <summary>Stops the fetch under way, or to come. From any thread.</summary>
    public void Stop()
    {
        _stopped = true;
        interrupter.Interrupt();
    }

    void IValueTaskSource.GetResult(short token) => _core.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource.GetStatus(short token) => _core.GetStatus(token);

    void IValueTaskSource.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _core.OnCompleted(continuation, state, token, flags);
}
