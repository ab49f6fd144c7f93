namespace Sluice.Engine.DuckDb.Threads;

/// <summary>A function run once on an engine thread, with a task for its result.</summary>
/// <param name="body">What to run; what it throws the task carries.</param>
/// <param name="after">Runs on the same thread once the result is handed over, when there was one.</param>
internal sealed class EngineOperation<T>(Func<T> body, Action<T>? after) : IEngineWork
{
    private readonly TaskCompletionSource<T> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<T> Completion => _completion.Task;

    public void Run()
    {
        T result;
        try
        {
            result = body();
        }
#pragma warning disable CA1031 // The waiting caller gets it, whatever it is.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _completion.SetException(e);
            return;
        }

        _completion.SetResult(result);
        after?.Invoke(result);
    }
}
