using Sluice.Conformance.Fixtures;
using Sluice.Testing.Wire;

namespace Sluice.Conformance.Copy;

/// <summary>COPY that does not come to its end is never taken for one that did.</summary>
[Collection(ServersCollection.Name)]
public sealed class CopyEndTests(Servers servers)
{
    [Theory]
    [InlineData("postgres", "text")]
    [InlineData("sluice", "text")]
    [InlineData("postgres", "binary")]
    [InlineData("sluice", "binary")]
    public async Task An_error_in_the_middle_ends_without_CopyDone(string server, string format)
    {
        await using var client = await WireClient.ConnectAsync(await servers.TargetAsync(server));
        var messages = await client.QueryAsync(
            $"copy (select 10 / (200000 - i) as a from generate_series(1, 300000) as g(i)) to stdout (format {format})");
        // An engine that works ahead may meet the error before the first row is sent.
        Assert.Contains(messages[0].Type, "HE");
        Assert.DoesNotContain(messages, message => message.Type is 'c' or 'C');
        Assert.Equal("22012", messages[^2].ErrorFields()['C']);
        Assert.Equal("ReadyForQuery I", MessageTrace.Format(messages[^1]));
    }

    [Theory]
    [InlineData("postgres")]
    [InlineData("sluice")]
    public async Task A_cancel_ends_it_with_an_error(string server)
    {
        var target = await servers.TargetAsync(server);
        await using var client = await WireClient.ConnectAsync(target);
        await client.SendAsync(Frontend.Query("copy (select a.i from generate_series(1, 10000) as a(i), generate_series(1, 100000) as b(j)) to stdout"));
        await client.ReadUntilAsync('d');
        await CancelAsync(target, client);
        var messages = await client.ReadUntilReadyAsync();
        Assert.DoesNotContain(messages, message => message.Type is 'c' or 'C');
        Assert.Equal("57014", messages[^2].ErrorFields()['C']);
    }

    [Fact]
    public async Task A_cancel_ends_the_wait_for_data()
    {
        // PostgreSQL would hear it only with the next piece of data.
        var target = await servers.TargetAsync("sluice");
        await using var client = await WireClient.ConnectAsync(target);
        await client.QueryAsync("create temp table t (a int4)");
        await client.SendAsync(Frontend.Query("copy t from stdin"));
        Assert.Equal('G', (await client.ReadAsync()).Type);
        await client.SendAsync(Frontend.CopyData("1\n2\n"u8));
        await CancelAsync(target, client);
        var messages = await client.ReadUntilReadyAsync();
        Assert.Equal("57014", messages[0].ErrorFields()['C']);
        Assert.Contains("DataRow \"0\"", (await client.QueryAsync("select count(*) as n from t")).Select(MessageTrace.Format));
    }

    [Theory]
    [InlineData("postgres")]
    [InlineData("sluice")]
    public async Task Another_message_amid_the_data_ends_the_session(string server)
    {
        await using var client = await WireClient.ConnectAsync(await servers.TargetAsync(server));
        await client.QueryAsync("create temp table t (a int4)");
        await client.SendAsync(Frontend.Query("copy t from stdin"));
        Assert.Equal('G', (await client.ReadAsync()).Type);
        await client.SendAsync(Frontend.CopyData("1\n"u8), Frontend.Query("select 1"));
        var messages = await client.ReadToEndAsync();
        Assert.Equal(
            [
                "ErrorResponse ERROR 08P01 unexpected message type 0x51 during COPY from stdin context=\"COPY t, line 2\"",
                "ErrorResponse FATAL 08P01 terminating connection because protocol synchronization was lost",
            ],
            messages.Select(MessageTrace.Format));
    }

    private static async Task CancelAsync(Sluice.Testing.Servers.WireTarget target, WireClient client)
    {
        await using var other = await WireClient.OpenAsync(target.Host, target.Port);
        await other.SendAsync(Frontend.CancelRequest(client.ProcessId, client.CancelKey));
        await other.ReadToEndAsync();
    }
}
