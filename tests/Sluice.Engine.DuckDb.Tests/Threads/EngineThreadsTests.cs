using Sluice.Engine.DuckDb.Threads;

namespace Sluice.Engine.DuckDb.Tests.Threads;

public sealed class EngineThreadsTests
{
    [Fact]
    public async Task Work_runs_off_the_pool_and_comes_back_to_it()
    {
        using var threads = new EngineThreads();

        var engine = await threads.RunAsync(() => (Thread.CurrentThread.IsThreadPoolThread, Thread.CurrentThread.Name));

        Assert.Equal((false, "engine"), engine);
        Assert.NotEqual("engine", Thread.CurrentThread.Name);
    }

    [Fact]
    public async Task There_are_as_many_threads_as_work_but_never_more_than_the_limit()
    {
        using var threads = new EngineThreads(limit: 4);
        using var release = new ManualResetEventSlim();
        var running = 0;
        var most = 0;
        var work = Enumerable.Range(0, 20).Select(_ => threads.RunAsync(() =>
        {
            var now = Interlocked.Increment(ref running);
            lock (release)
                most = Math.Max(most, now);
            release.Wait();
            return Interlocked.Decrement(ref running);
        })).ToArray();
        while (Volatile.Read(ref running) < 4)
            await Task.Yield();

        release.Set();
        await Task.WhenAll(work);

        Assert.Equal(4, most);
        Assert.Equal(4, threads.Count);
    }

    [Fact]
    public async Task An_exception_reaches_the_caller_and_the_thread_lives_on()
    {
        using var threads = new EngineThreads(limit: 1);

        await Assert.ThrowsAsync<InvalidDataException>(() => threads.RunAsync<int>(() => throw new InvalidDataException()));

        Assert.Equal(7, await threads.RunAsync(() => 7));
    }

    [Fact]
    public async Task Queued_work_is_finished_after_closing_and_new_work_refused()
    {
        var threads = new EngineThreads(limit: 1);
        using var release = new ManualResetEventSlim();
        var first = threads.RunAsync(() =>
        {
            release.Wait();
            return 1;
        });
        var second = threads.RunAsync(() => 2);

        threads.Dispose();
        release.Set();

        var results = await Task.WhenAll(first, second);
        Assert.Equal([1, 2], results);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => threads.RunAsync(() => 3));
    }

    [Fact]
    public async Task Of_threads_that_wait_the_one_that_worked_last_is_taken()
    {
        using var threads = new EngineThreads();
        using var all = new Barrier(4);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => threads.RunAsync(() => all.SignalAndWait(TimeSpan.FromSeconds(30)))));
        var taken = new List<int>();
        for (var i = 0; i < 100; i++)
        {
            // Time for the thread to be back at its seat.
            await Task.Delay(2);
            taken.Add(await threads.RunAsync(() => Environment.CurrentManagedThreadId));
        }

        Assert.True(taken.CountBy(id => id).Max(thread => thread.Value) > 50, string.Join(' ', taken));
    }

    [Fact]
    public async Task A_thread_does_not_keep_what_it_worked_on()
    {
        using var threads = new EngineThreads();
        var work = await RunAsync(threads);

        // Its next work, so that it is done with the first.
        await threads.RunAsync(() => 0);
        for (var i = 0; i < 100 && work.IsAlive; i++)
        {
            await Task.Delay(10);
            GC.Collect();
        }

        Assert.False(work.IsAlive);

        static async Task<WeakReference> RunAsync(EngineThreads threads)
        {
            var held = new object();
            await threads.RunAsync(held.GetHashCode);
            return new WeakReference(held);
        }
    }
}
