using Sluice.Conformance.Fixtures;
using Sluice.Testing.Servers;
using Sluice.Testing.Wire;

namespace Sluice.Conformance.Sessions;

/// <summary>A query of the lake that comes with its Bind and Execute begins to run at Parse; whatever comes, clients see what the protocol says.</summary>
public sealed class PipelinedQueryTests : IAsyncLifetime, IDisposable
{
    private const string People = "select id::int4 as id, name from people order by id";

    private static readonly string[] Rows = ["DataRow \"1\" \"Ada\"", "DataRow \"2\" \"Grace\"", "DataRow \"3\" NULL", "CommandComplete \"SELECT 3\""];

    private readonly TestLake _lake = new();
    private SluiceServer _server = null!;
    private WireClient _client = null!;

    public async Task InitializeAsync()
    {
        _server = await SluiceServer.StartAsync(_lake.Path);
        _client = await WireClient.ConnectAsync(_server.Target);
    }

    public async Task DisposeAsync()
    {
        await _client.DisposeAsync();
        await _server.DisposeAsync();
    }

    public void Dispose() => _lake.Dispose();

    [Fact]
    public async Task All_at_once_is_answered_as_one_by_one()
    {
        byte[][] messages = [Frontend.Parse("", People), Frontend.Bind("", ""), Frontend.Describe('P', ""), Frontend.Execute("")];
        var together = await AnswerAsync(messages);
        Assert.Equal(["ParseComplete", "BindComplete", "RowDescription \"id\" int4 text, \"name\" text text", .. Rows, "ReadyForQuery I"], together);

        var apart = new List<string>();
        foreach (var message in messages)
        {
            await _client.SendAsync(message, Frontend.Flush);
            var last = message[0] switch { (byte)'P' => '1', (byte)'B' => '2', (byte)'D' => 'T', _ => 'C' };
            apart.AddRange((await _client.ReadUntilAsync(last)).Select(answer => answer.ToString()));
        }

        Assert.Equal(together, [.. apart, .. await AnswerAsync()]);
    }

    [Fact]
    public async Task Another_statement_may_be_meant()
    {
        await AnswerAsync(Frontend.Parse("other", "select 'o'::text as o"));
        Assert.Equal(
            ["ParseComplete", "BindComplete", "DataRow \"o\"", "CommandComplete \"SELECT 1\"", "ReadyForQuery I"],
            await AnswerAsync(Frontend.Parse("", People), Frontend.Bind("", "other"), Frontend.Execute("")));
        Assert.Equal(["BindComplete", .. Rows, "ReadyForQuery I"], await AnswerAsync(Frontend.Bind("", ""), Frontend.Execute("")));
    }

    [Fact]
    public async Task A_named_one_runs_again_and_in_parts()
    {
        Assert.Equal(
            ["ParseComplete", "BindComplete", Rows[0], "PortalSuspended", .. Rows[1..3], "CommandComplete \"SELECT 2\"", "ReadyForQuery I"],
            await AnswerAsync(Frontend.Parse("named", People), Frontend.Bind("", "named"), Frontend.Execute("", 1), Frontend.Execute("")));
        Assert.Equal(["BindComplete", .. Rows, "ReadyForQuery I"], await AnswerAsync(Frontend.Bind("", "named"), Frontend.Execute("")));
    }

    [Fact]
    public async Task What_comes_before_it_is_run_is_seen()
    {
        await _client.QueryAsync("create temp table added (a int)");
        await AnswerAsync(Frontend.Parse("adds", "insert into added values (1)"));
        const string Count = "select count(*)::int4 as n from added, people";
        var answer = await AnswerAsync(
            Frontend.Parse("", Count), Frontend.Bind("", "adds"), Frontend.Execute(""), Frontend.Bind("", ""), Frontend.Execute(""));
        Assert.Equal("DataRow \"3\"", Assert.Single(answer, message => message.StartsWith("DataRow", StringComparison.Ordinal)));
        answer = await AnswerAsync(
            Frontend.Parse("named", Count), Frontend.Bind("", "adds"), Frontend.Execute(""), Frontend.Bind("", "named"), Frontend.Execute(""));
        Assert.Equal("DataRow \"6\"", Assert.Single(answer, message => message.StartsWith("DataRow", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_was_begun_for_a_Bind_that_was_refused_is_not_given_later()
    {
        await _client.QueryAsync("create temp sequence runs");
        const string Run = "select nextval('runs')::int4 as n from (select count(*) from people) as c";
        Assert.Equal("ErrorResponse ERROR 08P01", await ProblemAsync(Frontend.Parse("", Run), Frontend.Bind("", "", ["1"u8.ToArray()]), Frontend.Execute("")));
        Assert.Equal("DataRow \"2\"", (await AnswerAsync(Frontend.Bind("", ""), Frontend.Execute("")))[1]);
    }

    [Fact]
    public async Task What_goes_wrong_passes_over_the_rest_and_nothing_stays()
    {
        Assert.Equal("ErrorResponse ERROR 22P02", await ProblemAsync(Frontend.Parse("", "select name::int4 from people"), Frontend.Bind("", ""), Frontend.Execute("")));
        Assert.Equal("ErrorResponse ERROR 22012", await ProblemAsync(Frontend.Parse("", "select 1 / (id - id) from people"), Frontend.Bind("", ""), Frontend.Execute("")));
        Assert.Equal("ErrorResponse ERROR 34000", await ProblemAsync(Frontend.Parse("", People), Frontend.Bind("", ""), Frontend.Execute("nowhere")));
        Assert.Equal(["BindComplete", .. Rows, "ReadyForQuery I"], await AnswerAsync(Frontend.Bind("", ""), Frontend.Execute("")));
    }

    // Which of the messages an error is met at is not promised: what can be done before may have been.
    private async Task<string> ProblemAsync(params byte[][] messages)
    {
        var answer = (await AnswerAsync(messages)).SkipWhile(message => message is "ParseComplete" or "BindComplete").ToArray();
        Assert.Equal("ReadyForQuery I", answer[1]);
        return string.Join(' ', answer[0].Split(' ')[..3]);
    }

    private async Task<List<string>> AnswerAsync(params byte[][] messages)
    {
        await _client.SendAsync([.. messages, Frontend.Sync]);
        return [.. (await _client.ReadUntilReadyAsync()).Select(answer => answer.ToString())];
    }
}
