using Sluice.Engine.DuckDb.Threads;

namespace Sluice.Engine.DuckDb.Tests.Threads;

public sealed class EngineThreadTests
{
    [Fact]
    public async Task A_lowered_thread_computes_behind_the_others_and_serves_nobody_else()
    {
        using var threads = new EngineThreads(limit: 1);
        var before = await threads.RunAsync(Now);

        var lowered = await threads.RunAsync(() =>
        {
            EngineThread.OfThread!.Lower();
            return Now();
        });
        var after = await threads.RunAsync(Now);

        Assert.Equal(Math.Min(before.Nice + 5, 19), lowered.Nice);
        Assert.Equal(before.Thread, lowered.Thread);
        Assert.Equal(before.Nice, after.Nice);
        Assert.NotEqual(before.Thread, after.Thread);
        Assert.Equal(1, threads.Count);
    }

    [Fact]
    public async Task What_waits_for_a_lowered_thread_is_served_by_another()
    {
        using var threads = new EngineThreads(limit: 1);
        using var queued = new ManualResetEventSlim();
        var first = threads.RunAsync(() =>
        {
            EngineThread.OfThread!.Lower();
            queued.Wait();
            return Now();
        });
        var second = threads.RunAsync(Now);
        queued.Set();

        Assert.NotEqual((await first).Thread, (await second).Thread);
    }

    [Fact]
    public async Task A_statement_is_lowered_once_it_is_long()
    {
        var time = new PlayedTime();
        using var threads = new EngineThreads(statements: new StatementQueue(shortTurns: 1, longTurns: 1, time));
        using var turn = await threads.Statements.EnterAsync(waits: true, CancellationToken.None);

        var (early, late) = await threads.RunAsync(() => turn.Run(() =>
        {
            time.Pass(StatementQueue.LongAfter / 2);
            var early = Now().Nice;
            time.Pass(StatementQueue.LongAfter);
            return (early, Now().Nice);
        }));

        Assert.Equal(Math.Min(early + 5, 19), late);
    }

    // The 19th field of proc(5)'s stat, which is the 17th behind the name in parentheses.
    private static (string Thread, int Nice) Now()
    {
        var stat = File.ReadAllText("/proc/thread-self/stat");
        return (stat[..stat.IndexOf(' ', StringComparison.Ordinal)], int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[16]));
    }
}
