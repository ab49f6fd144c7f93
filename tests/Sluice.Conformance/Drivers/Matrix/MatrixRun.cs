using Sluice.Conformance.Drivers.Conditions;
using Sluice.Conformance.Drivers.Programs;
using Sluice.Conformance.Fixtures;

namespace Sluice.Conformance.Drivers.Matrix;

/// <summary>Runs every driver in every mode under every condition, once for all tests.</summary>
public sealed class MatrixRun : IAsyncLifetime
{
    private ConditionServers? _servers;

    private TestLake Lake { get; } = new();

    internal IReadOnlyList<Cell> Cells { get; private set; } = [];

    internal ConditionServers Servers => _servers!;

    public async Task InitializeAsync()
    {
        _servers = await ConditionServers.StartAsync(Lake.Path, Enum.GetValues<ServedChain>());
        var cells = new Cell[DriverTable.All.Count][];
        // Drivers do not get into each other's way, but a handshake costs processor time on both ends.
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = 2 };
        await Parallel.ForAsync(0, cells.Length, parallel, async (i, _) => cells[i] = await RunAsync(DriverTable.All[i]));
        Cells = [.. cells.SelectMany(each => each)];
        if (Environment.GetEnvironmentVariable("SLUICE_DRIVER_MATRIX") is { Length: > 0 } file)
            await File.WriteAllTextAsync(file, MatrixText.Of(Cells));
        if (Environment.GetEnvironmentVariable("SLUICE_DRIVERS_PAGE") is { Length: > 0 } page)
            await File.WriteAllTextAsync(page, DriversPage.Text());
    }

    public async Task DisposeAsync()
    {
        if (_servers is not null)
            await _servers.DisposeAsync();
        Lake.Dispose();
    }

    private async Task<Cell[]> RunAsync(Driver driver)
    {
        var pairs = driver.Modes.SelectMany(mode => Condition.All.Select(condition => (mode, condition))).ToArray();
        var replies = await driver.Connect([.. pairs.Select(pair => Servers.AttemptOf(pair.mode, pair.condition))]);
        return [.. pairs.Zip(replies, (pair, reply) => new Cell(driver.Name, pair.mode, pair.condition, Verdict.Of(reply), reply.Message))];
    }
}
