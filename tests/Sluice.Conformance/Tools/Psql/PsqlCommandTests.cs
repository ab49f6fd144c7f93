using Sluice.Conformance.Fixtures;

namespace Sluice.Conformance.Tools.Psql;

/// <summary>Every command of psql that reads the catalogs: no error, and what it prints reads as PostgreSQL's would.</summary>
[Collection(OwnServersCollection.Name)]
public sealed class PsqlCommandTests(PsqlRun run) : IClassFixture<PsqlRun>
{
    public static TheoryData<string> Same => [.. PsqlCommands.Same];

    public static TheoryData<string> Headers => [.. PsqlCommands.Headers];

    [Theory]
    [MemberData(nameof(Same))]
    public async Task Prints_what_PostgreSQL_prints(string command)
    {
        var (sluice, postgres) = (await run.AskAsync("sluice", command), await run.AskAsync("postgres", command));
        PsqlOutput.AssertNoError(sluice, command);
        Assert.Equal(PsqlOutput.Whole(postgres), PsqlOutput.Whole(sluice));
    }

    [Theory]
    [MemberData(nameof(Headers))]
    public async Task Prints_the_columns_PostgreSQL_prints(string command)
    {
        var (sluice, postgres) = (await run.AskAsync("sluice", command), await run.AskAsync("postgres", command));
        PsqlOutput.AssertNoError(sluice, command);
        Assert.Equal(PsqlOutput.Headers(postgres), PsqlOutput.Headers(sluice));
        Assert.NotEqual("", PsqlOutput.Headers(sluice));
    }
}
