using Sluice.Conformance.Fixtures;
using Sluice.Conformance.Tools.Run;
using Sluice.Testing.Servers;

namespace Sluice.Conformance.Tools.Table;

/// <summary>Real clients, each with everything its users do.</summary>
[Collection(OwnServersCollection.Name)]
public sealed class ToolTests(ToolRun run) : IClassFixture<ToolRun>
{
    public static TheoryData<string, string> Cells()
    {
        var cells = new TheoryData<string, string>();
        foreach (var tool in ToolTable.All)
        {
            foreach (var step in Steps.All)
                cells.Add(tool.Name, step);
        }

        return cells;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task On_PostgreSQL_every_step_works(string tool, string step)
    {
        var reply = await ReplyAsync("postgres", tool, step);
        Assert.True(reply.Ok, reply.Detail);
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task On_Sluice_every_step_ends_as_expected(string tool, string step)
    {
        var reply = await ReplyAsync("sluice", tool, step);
        if (Expectations.Reasons.TryGetValue((tool, step), out var reason))
            Assert.False(reply.Ok, $"this works now; drop the line of expectations.txt that says: {reason}");
        else
            Assert.True(reply.Ok, reply.Detail);
    }

    [Fact]
    public void Expectations_name_clients_and_steps_that_there_are() => Assert.All(
        Expectations.Reasons.Keys, key => Assert.True(ToolTable.All.Any(tool => tool.Name == key.Tool) && Steps.All.Contains(key.Step), $"{key}"));

    [Fact]
    public void The_page_of_clients_says_what_is_expected()
    {
        var page = File.ReadAllText(RepositoryFolder.Combine("docs", "clients.md"));
        Assert.True(page == ClientsPage.Text(), "docs/clients.md is not what the expectations say; run scripts/client-table --write-page");
    }

    private async Task<StepReply> ReplyAsync(string server, string tool, string step) =>
        (await run.RepliesAsync(server, tool)).Single(reply => reply.Step == step);
}
