using System.Text;
using Sluice.Server.Results;
using Sluice.Testing.Servers;
using Sluice.Testing.Wire;

namespace Sluice.Server.Tests.Results;

/// <summary>A real PostgreSQL 15 that says how it writes values, one server for all the comparisons.</summary>
public sealed class PostgresReference : IAsyncLifetime
{
    private PostgresServer? _server;
    private WireClient? _client;
    private string _settings = "";

    public async Task InitializeAsync()
    {
        _server = await PostgresServer.StartAsync();
        _client = await WireClient.ConnectAsync(_server.Target);
    }

    public async Task DisposeAsync()
    {
        if (_client is not null)
            await _client.DisposeAsync();
        if (_server is not null)
            await _server.DisposeAsync();
    }

    /// <summary>Makes the session's settings those that shape our own output.</summary>
    internal async Task ApplyAsync(OutputSettings settings)
    {
        var interval = settings.IntervalStyle switch
        {
            IntervalStyle.PostgresVerbose => "postgres_verbose",
            IntervalStyle.SqlStandard => "sql_standard",
            IntervalStyle.Iso8601 => "iso_8601",
            _ => "postgres",
        };
        var sql = $"""
            set timezone = '{settings.TimeZone.Name}'; set extra_float_digits = {settings.ExtraFloatDigits};
            set bytea_output = '{(settings.ByteaEscape ? "escape" : "hex")}'; set intervalstyle = {interval};
            set datestyle = '{settings.DateStyle}, {settings.DateOrder}'
            """;
        if (sql == _settings)
            return;
        Assert.DoesNotContain(await _client!.QueryAsync(sql), message => message.Type == 'E');
        _settings = sql;
    }

    /// <summary>What PostgreSQL answers to a value of a type, given in one format: the value in both, or the error.</summary>
    internal async Task<IReadOnlyList<PostgresAnswer>> EchoAsync(uint oid, short format, IReadOnlyList<byte[]?> values)
    {
        await _client!.ExtendedAsync(Frontend.Parse("echo", "select $1, $1", oid));
        var answers = new List<PostgresAnswer>();
        foreach (var chunk in values.Chunk(200))
        {
            await _client.SendAsync([.. chunk.SelectMany(value => new[]
            {
                Frontend.Bind("", "echo", [value], [format], [0, 1]), Frontend.Execute(""), Frontend.Sync,
            })]);
            for (var i = 0; i < chunk.Length; i++)
                answers.Add(Answer(await _client.ReadUntilReadyAsync()));
        }

        await _client.ExtendedAsync(Frontend.Close('S', "echo"));
        return answers;
    }

    private static PostgresAnswer Answer(IReadOnlyList<WireMessage> messages)
    {
        foreach (var message in messages)
        {
            if (message.Type == 'E')
                return new PostgresAnswer(null, null, message.ErrorFields()['C'], message.ErrorFields()['M']);
            if (message.Type == 'D')
                return new PostgresAnswer(Text(message.Values()[0]), message.Values()[1], null, null);
        }

        throw new InvalidDataException("neither row nor error");
    }

    private static string? Text(byte[]? value) => value is null ? null : Encoding.UTF8.GetString(value);
}

internal sealed record PostgresAnswer(string? Text, byte[]? Binary, string? SqlState, string? Message);

[CollectionDefinition(nameof(PostgresReference))]
public sealed class PostgresReferenceCollection : ICollectionFixture<PostgresReference>;
