using Sluice.Engine.DuckDb.Threads;

namespace Sluice.Engine.DuckDb.Tests.Threads;

public sealed class StatementQueueTests : IDisposable
{
    private readonly PlayedTime _time = new();
    private readonly StatementQueue _queue;

    public StatementQueueTests() => _queue = new StatementQueue(shortTurns: 1, longTurns: 1, _time);

    [Fact]
    public async Task The_first_to_come_is_the_first_to_compute()
    {
        var first = await EnterAsync();
        var second = EnterAsync();
        var third = EnterAsync();

        Assert.False(second.IsCompleted);
        first.Dispose();
        using var entered = await second;
        Assert.False(third.IsCompleted);
        entered.Dispose();
        (await third).Dispose();
    }

    [Fact]
    public async Task One_that_does_not_wait_enters_where_there_is_a_turn_only()
    {
        var first = _queue.TryEnter(waits: true);
        Assert.NotNull(first);
        Assert.Null(_queue.TryEnter(waits: true));
        Assert.NotNull(_queue.TryEnter(waits: false));
        var waiting = EnterAsync();

        first.Dispose();

        using var entered = await waiting;
        Assert.Null(_queue.TryEnter(waits: true));
    }

    [Fact]
    public async Task One_that_is_stopped_while_it_waits_leaves_its_place_at_once()
    {
        var first = await EnterAsync();
        using var stop = new CancellationTokenSource();
        var stopped = _queue.EnterAsync(waits: true, stop.Token).AsTask();
        var next = EnterAsync();

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stopped);
        Assert.False(next.IsCompleted);
        first.Dispose();
        (await next).Dispose();
    }

    [Fact]
    public async Task One_that_has_become_long_leaves_its_turn_to_the_next()
    {
        using var turn = await EnterAsync();
        var next = EnterAsync();

        await turn.Run(() =>
        {
            _time.Pass(StatementQueue.LongAfter / 2);
            Assert.False(next.IsCompleted);
            _time.Pass(StatementQueue.LongAfter / 2);
            return next;
        });

        (await next).Dispose();
        Assert.True(EnterAsync().IsCompleted);
    }

    [Fact]
    public async Task One_that_begins_when_all_others_are_long_becomes_long_as_well()
    {
        using var queue = new StatementQueue(shortTurns: 1, longTurns: 2, _time);
        using var one = await queue.EnterAsync(waits: true, CancellationToken.None);
        queue.Begin(one);
        _time.Pass(StatementQueue.LongAfter);
        Assert.False(_time.IsTicking);
        using var other = await queue.EnterAsync(waits: true, CancellationToken.None);
        queue.Begin(other);
        var third = queue.EnterAsync(waits: true, CancellationToken.None).AsTask();

        Assert.False(third.IsCompleted);
        _time.Pass(StatementQueue.LongAfter);

        (await third).Dispose();
    }

    [Fact]
    public async Task No_more_compute_than_there_are_turns_of_both_kinds()
    {
        using var one = await EnterAsync();
        _queue.Begin(one);
        _time.Pass(StatementQueue.LongAfter);
        using var other = await EnterAsync();
        _queue.Begin(other);
        _time.Pass(StatementQueue.LongAfter);
        var third = EnterAsync();

        Assert.False(third.IsCompleted);
        _queue.End(one);
        Assert.False(third.IsCompleted);
        _time.Pass(TimeSpan.Zero);

        (await third).Dispose();
    }

    [Fact]
    public async Task One_that_is_over_at_once_waits_for_nobody_and_takes_nobodys_turn()
    {
        using var busy = await EnterAsync();

        using (var quick = await _queue.EnterAsync(waits: false, CancellationToken.None))
            Assert.Equal(7, quick.Run(() => 7));

        var next = EnterAsync();
        Assert.False(next.IsCompleted);
        busy.Dispose();
        (await next).Dispose();
    }

    [Fact]
    public async Task A_turn_is_given_back_once_whatever_happens_to_it()
    {
        var turn = await EnterAsync();
        Assert.Throws<InvalidDataException>(() => turn.Run<int>(() =>
        {
            turn.Rest();
            throw new InvalidDataException();
        }));
        turn.Dispose();

        using var next = await EnterAsync();

        Assert.False(EnterAsync().IsCompleted);
    }

    [Fact]
    public async Task It_looks_around_only_while_something_computes()
    {
        Assert.False(_time.IsTicking);
        using var turn = await EnterAsync();
        turn.Run(() =>
        {
            Assert.True(_time.IsTicking);
            return true;
        });

        _time.Pass(TimeSpan.FromSeconds(1));

        Assert.False(_time.IsTicking);
    }

    public void Dispose() => _queue.Dispose();

    private Task<StatementTurn> EnterAsync() => _queue.EnterAsync(waits: true, CancellationToken.None).AsTask();
}
