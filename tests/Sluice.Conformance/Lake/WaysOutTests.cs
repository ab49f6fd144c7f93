using System.Text;
using Sluice.Conformance.Fixtures;
using Sluice.Testing.Wire;

namespace Sluice.Conformance.Lake;

/// <summary>A client sees the lake and nothing else, whatever it says.</summary>
[Collection(ServersCollection.Name)]
public sealed class WaysOutTests(Servers servers)
{
    public static TheoryData<string> Attempts => [.. WaysOut.Attempts];

    [Theory]
    [MemberData(nameof(Attempts))]
    public async Task A_way_out_is_refused(string attempt)
    {
        var sql = FillIn(attempt);
        await using var client = await WireClient.ConnectAsync(await servers.TargetAsync("sluice"));
        var simple = await client.QueryAsync(sql);
        Check(simple, sql);
        Check(await client.ExtendedAsync(Frontend.Parse("", sql), Frontend.Bind("", ""), Frontend.Execute("")), sql);
        Assert.Equal("DataRow \"1\"", (await client.QueryAsync("select 1::int4 as a"))[1].ToString());
    }

    public static TheoryData<string> Carried => [.. WaysOut.Carried];

    [Theory]
    [MemberData(nameof(Carried))]
    public async Task A_way_out_is_refused_whatever_carries_it(string attempt)
    {
        await using var client = await WireClient.ConnectAsync(await servers.TargetAsync("sluice"));
        var answer = await client.QueryAsync(FillIn(attempt));
        string[] refusals = ["42501", "42601", "42P01", "42P18", "3F000"];
        Assert.Contains(answer.Single(message => message.Type == 'E').ErrorFields()['C'], refusals);
        Assert.DoesNotContain(answer, message => message.Type == 'D');
        Assert.DoesNotContain(TestLake.Secret, string.Concat(answer.Select(message => Encoding.UTF8.GetString(message.Payload))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_was_written_and_nothing_changed()
    {
        await using var client = await WireClient.ConnectAsync(await servers.TargetAsync("sluice"));
        var files = Directory.GetFiles(servers.Lake.Outside, "*", SearchOption.AllDirectories);
        Assert.Equal([servers.Lake.SecretFile], files);
        foreach (var attempt in WaysOut.Attempts)
            await client.QueryAsync(FillIn(attempt));
        Assert.Equal(files, Directory.GetFiles(servers.Lake.Outside, "*", SearchOption.AllDirectories));
        Assert.Equal(["people.csv", "events.ndjson"], Directory.GetFiles(servers.Lake.Path).Select(Path.GetFileName).OrderDescending());
        Assert.Equal("DataRow \"3\"", (await client.QueryAsync("select count(*)::int4 as n from people"))[1].ToString());
    }

    private static void Check(IReadOnlyList<WireMessage> answer, string sql)
    {
        var said = string.Join('\n', answer.Select(message => message.ToString()));
        Assert.True(answer.Any(message => message.Type == 'E'), $"{sql}\nwas permitted:\n{said}");
        Assert.True(answer.First(message => message.Type == 'E').ErrorFields()['C'] == "42501", $"{sql}\nwas answered\n{said}");
        Assert.DoesNotContain(answer, message => message.Type == 'D');
        Assert.DoesNotContain(TestLake.Secret, string.Concat(answer.Select(message => Encoding.UTF8.GetString(message.Payload))), StringComparison.Ordinal);
    }

    private string FillIn(string attempt) => attempt
        .Replace("{secret}", servers.Lake.SecretFile, StringComparison.Ordinal)
        .Replace("{outside}", servers.Lake.Outside, StringComparison.Ordinal)
        .Replace("{lake}", servers.Lake.Path, StringComparison.Ordinal);
}
