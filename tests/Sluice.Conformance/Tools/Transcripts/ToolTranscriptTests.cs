using Sluice.Conformance.Fixtures;
using Sluice.Testing.Wire;

namespace Sluice.Conformance.Tools.Transcripts;

/// <summary>Tools that cannot run here, played: everything they are known to send is answered, with the columns PostgreSQL gives and a fitting number of rows.</summary>
[Collection(OwnServersCollection.Name)]
public sealed class ToolTranscriptTests(TranscriptServers run) : IClassFixture<TranscriptServers>
{
    public static TheoryData<string, string> Tools()
    {
        var rows = new TheoryData<string, string>();
        foreach (var path in Directory.GetFiles(Folder, "*.sql").Order())
        {
            rows.Add("postgres", Path.GetFileNameWithoutExtension(path));
            rows.Add("sluice", Path.GetFileNameWithoutExtension(path));
        }

        return rows;
    }

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Tools", "Transcripts");

    [Theory]
    [MemberData(nameof(Tools))]
    public async Task Every_statement_is_answered(string server, string tool)
    {
        await using var client = await WireClient.ConnectAsync(await run.Servers.TargetAsync(server));
        var wrong = new List<string>();
        foreach (var statement in ToolStatement.Read(Path.Combine(Folder, tool + ".sql")))
        {
            var answer = await client.QueryAsync(statement.Sql);
            var error = answer.FirstOrDefault(message => message.Type == 'E');
            var rows = answer.Count(message => message.Type == 'D');
            if (error.Type == 'E')
                wrong.Add($"{error.ErrorFields()['C']} {error.ErrorFields()['M']}: {statement.Sql}");
            else if (statement.Least is { } least && (rows < least || rows > statement.Most))
                wrong.Add($"{rows} rows instead of {least} to {statement.Most}: {statement.Sql}");
        }

        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong));
    }
}
