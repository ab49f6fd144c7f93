using Microsoft.Extensions.Logging;
using Sluice.Server.Observability;

namespace Sluice.Server.Tests.Observability;

public sealed class DoorLogTests
{
    [Fact]
    public void A_flood_is_told_in_few_lines_and_then_summed_up()
    {
        var (clock, log) = (new PlayedClock(), new Lines());
        var door = new DoorLog(clock, log);
        for (var attempt = 0; attempt < 5_000; attempt++)
            door.HungUp("192.0.2.1", "300 connections are open already");
        Assert.Equal(10, log.Written.Count);
        clock.Now += TimeSpan.FromMinutes(2);
        door.HungUp("192.0.2.1", "300 connections are open already");
        Assert.Contains("4990 more", log.Written[^1], StringComparison.Ordinal);
    }

    private sealed class PlayedClock : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }

    private sealed class Lines : ILogger<DoorLog>
    {
        public List<string> Written { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Written.Add(formatter(state, exception));
    }
}
