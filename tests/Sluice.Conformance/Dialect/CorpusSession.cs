using Sluice.Testing.Servers;
using Sluice.Testing.Wire;

namespace Sluice.Conformance.Dialect;

/// <summary>A session in which the cases of one file run in order. One that breaks is opened and set up anew.</summary>
internal sealed class CorpusSession(WireTarget target, IReadOnlyList<string> setup) : IAsyncDisposable
{
    private WireClient? _client;

    /// <summary>What a set-up statement was refused with; such a table is missing in every case that uses it.</summary>
    public List<string> SetupErrors { get; } = [];

    public async Task<Answer> AskAsync(CorpusCase asked)
    {
        var results = new List<Result>();
        try
        {
            _client ??= await OpenAsync();
            var status = 'I';
            foreach (var sql in asked.Statements)
                status = await QueryAsync(_client, sql, results);
            // Each case begins outside a transaction.
            if (status != 'I')
                await _client.QueryAsync("rollback");
        }
        catch (Exception error) when (error is IOException or InvalidDataException or OperationCanceledException)
        {
            results.Add(new Result(null, [], "", new AnswerError(Answer.LostConnection, error.Message, null)));
            await DisposeAsync();
        }

        return new Answer(results);
    }

    public async ValueTask DisposeAsync()
    {
        if (_client is not null)
            await _client.DisposeAsync();
        _client = null;
    }

    private static async Task<char> QueryAsync(WireClient client, string sql, List<Result> results)
    {
        await client.SendAsync(Frontend.Query(sql));
        var messages = await client.ReadUntilReadyAsync();
        results.AddRange(Answer.Read(messages));
        return (char)messages[^1].Payload[0];
    }

    private async Task<WireClient> OpenAsync()
    {
        var client = await WireClient.ConnectAsync(target, ("TimeZone", "UTC"));
        // What takes longer hangs.
        client.ReadTimeout = TimeSpan.FromSeconds(15);
        SetupErrors.Clear();
        var results = new List<Result>();
        foreach (var sql in setup)
            await QueryAsync(client, sql, results);
        SetupErrors.AddRange(results.Where(result => result.Error is not null).Select(result => result.ToString()));
        return client;
    }
}
