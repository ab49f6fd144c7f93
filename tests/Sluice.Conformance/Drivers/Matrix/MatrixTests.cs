using Sluice.Conformance.Drivers.Conditions;
using Sluice.Conformance.Drivers.Programs;
using Sluice.Conformance.Fixtures;
using Sluice.Testing.Servers;

namespace Sluice.Conformance.Drivers.Matrix;

/// <summary>Real drivers, in every mode they know, under every condition of a server's certificate.</summary>
[Collection(OwnServersCollection.Name)]
public sealed class MatrixTests(MatrixRun run) : IClassFixture<MatrixRun>
{
    public static TheoryData<string, string> Rows()
    {
        var rows = new TheoryData<string, string>();
        foreach (var driver in DriverTable.All)
        {
            foreach (var mode in driver.Modes)
                rows.Add(driver.Name, mode.Name);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Every_condition_ends_as_expected(string driver, string mode)
    {
        var row = run.Cells.Where(cell => cell.Driver == driver && cell.Mode.Name == mode).ToList();
        Assert.Equal(Condition.All, row.Select(cell => cell.Condition));
        Assert.All(row, cell => Assert.True(cell.AsExpected, cell.ToString()));
    }

    [Fact]
    public void Nobody_got_through_in_plaintext()
    {
        Assert.All(run.Servers.Witnesses, witness => Assert.Empty(witness.PlaintextAnswers));
        // At least the connections that came about were seen to be encrypted.
        Assert.True(run.Servers.Witnesses.Sum(witness => witness.Encrypted) >= run.Cells.Count(cell => cell.Seen == Outcome.Connects));
    }

    [Fact]
    public void Whoever_deviates_from_libpq_says_why() => Assert.All(
        DriverTable.All.SelectMany(driver => driver.Modes.Select(mode => (driver.Name, mode))),
        row => Assert.True(row.mode.Deviates == row.mode.Why is not null, $"{row.Name}, {row.mode.Name}"));

    [Fact]
    public void The_page_of_drivers_says_what_is_expected()
    {
        var page = File.ReadAllText(RepositoryFolder.Combine("docs", "drivers.md"));
        Assert.True(page == DriversPage.Text(), "docs/drivers.md is not what the expectations say; run scripts/driver-matrix --write-page");
    }
}
