using Sluice.Testing.Processes;
using Sluice.Testing.Wire;

namespace Sluice.Conformance.Cancel;

/// <summary>A statement both servers take, that computes for hours and returns nothing before its end.</summary>
internal static class EndlessQuery
{
    public const string Sql =
        "select sum((a.i * b.j) % 7) as s from generate_series(1, 1000000) as a(i), generate_series(1, 1000000) as b(j)";

    /// <summary>More than reading and planning the statement takes.</summary>
    private static readonly TimeSpan Computing = TimeSpan.FromMilliseconds(500);

    /// <summary>Sends it and waits until the process that runs it, otherwise idle, computes.</summary>
    public static async Task StartAsync(WireClient client, int process)
    {
        var before = ProcessorTime.Of(process);
        await client.SendAsync(Frontend.Query(Sql));
        await ProcessorTime.WaitUntilAsync(process, before + Computing);
    }
}
