using System.Text;
using Sluice.Conformance.Fixtures;
using Sluice.Testing.Wire;

namespace Sluice.Conformance.Lake;

/// <summary>A way out stays shut wherever it is hidden.</summary>
[Collection(ServersCollection.Name)]
public sealed class HiddenWaysTests(Servers servers)
{
    public static TheoryData<int> Wraps => [.. Enumerable.Range(0, Wrappings.All.Count)];

    [Theory]
    [MemberData(nameof(Wraps))]
    public async Task Nothing_leaks(int wrapping)
    {
        await using var client = await WireClient.ConnectAsync(await servers.TargetAsync("sluice"));
        foreach (var query in HiddenWays.Queries)
        {
            var steps = FillIn(Wrappings.All[wrapping].Replace("{q}", query, StringComparison.Ordinal)).Split(";;");
            var refused = false;
            foreach (var step in steps)
                refused |= Check(await client.QueryAsync(step), step);
            Assert.True(refused, $"was permitted: {string.Join(';', steps)}");
            await client.QueryAsync("rollback");
            await client.QueryAsync("discard all");
        }

        Assert.Equal("DataRow \"1\"", (await client.QueryAsync("select 1::int4 as a"))[1].ToString());
    }

    /// <returns>Whether it was refused.</returns>
    private static bool Check(IReadOnlyList<WireMessage> answer, string sql)
    {
        Assert.DoesNotContain(TestLake.Secret, string.Concat(answer.Select(message => Encoding.UTF8.GetString(message.Payload))), StringComparison.Ordinal);
        var errors = answer.Where(message => message.Type == 'E').ToList();
        Assert.All(errors, error => Assert.True(error.ErrorFields()['C'] is not ("XX000" or "57P01"), $"{sql}\nwas answered\n{error}"));
        return errors.Count > 0;
    }

    private string FillIn(string attempt) => attempt
        .Replace("{secret}", servers.Lake.SecretFile, StringComparison.Ordinal)
        .Replace("{outside}", servers.Lake.Outside, StringComparison.Ordinal);
}
