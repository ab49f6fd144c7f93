using System.Text;
using Sluice.Conformance.Fixtures;
using Sluice.Testing.Servers;
using Sluice.Testing.Wire;

namespace Sluice.Conformance.Copy;

/// <summary>Data of nothing but special cases, cut anywhere: whatever PostgreSQL makes of it, Sluice does too.</summary>
[Collection(ServersCollection.Name)]
public sealed class CopyFuzzTests(Servers servers)
{
    private static readonly string[] Pieces =
        ["a", "b", "1", ",", ",", "\"", "\"", "\\", "\n", "\n", "\r", "\t", "\t", ".", "N", "\\N", "\\.", "\\.\n", "\u00e9", "\\x41", "\\101", "", " ", "'"];

    private static readonly string[] Options =
    [
        "", "(delimiter ',', null 'N')", "(format csv)", "(format csv, quote '''', escape '\\')", "(format csv, escape '\\', null 'N')",
        "(format csv, header)", "(format csv, delimiter E'\\t', force_null (a), force_not_null (b))", "(header match)",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Both_servers_read_the_same(int seed)
    {
        await using var postgres = await OpenAsync(await servers.TargetAsync("postgres"));
        await using var sluice = await OpenAsync(await servers.TargetAsync("sluice"));
        var random = new Random(seed);
        for (var round = 0; round < 250; round++)
        {
            var options = Options[random.Next(Options.Length)];
            var data = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, random.Next(24)).Select(_ => Pieces[random.Next(Pieces.Length)])));
            var messages = Cut(data, random);
            var expected = await CopyAsync(postgres, options, messages);
            var actual = await CopyAsync(sluice, options, messages);
            Assert.True(
                expected.SequenceEqual(actual),
                $"seed {seed}, round {round}, {options}, {MessageTrace.Quote(data)}:\nexpected {string.Join("\n         ", expected)}\nreceived {string.Join("\n         ", actual)}");
        }
    }

    private static async Task<WireClient> OpenAsync(WireTarget target)
    {
        var client = await WireClient.ConnectAsync(target);
        await client.QueryAsync("create temp table t (a text, b text)");
        return client;
    }

    private static byte[][] Cut(byte[] data, Random random)
    {
        var messages = new List<byte[]>();
        for (var at = 0; at < data.Length;)
        {
            var length = Math.Min(random.Next(6), data.Length - at);
            messages.Add(Frontend.CopyData(data.AsSpan(at, length)));
            at += length;
        }

        return [.. messages, Frontend.CopyDone];
    }

    /// <summary>How the COPY ended, and what is in the table then.</summary>
    private static async Task<string[]> CopyAsync(WireClient client, string options, byte[][] messages)
    {
        await client.SendAsync(Frontend.Query($"copy t from stdin {options}"));
        Assert.Equal('G', (await client.ReadAsync()).Type);
        await client.SendAsync(messages);
        var end = await client.ReadUntilReadyAsync();
        var rows = await client.QueryAsync("copy t to stdout");
        await client.QueryAsync("delete from t");
        return [.. end.Concat(rows).Select(MessageTrace.Format)];
    }
}
