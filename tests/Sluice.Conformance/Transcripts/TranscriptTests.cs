using Sluice.Conformance.Fixtures;

namespace Sluice.Conformance.Transcripts;

/// <summary>The same conversations with PostgreSQL and with Sluice: first proves the transcript, then the server.</summary>
[Collection(ServersCollection.Name)]
public sealed class TranscriptTests(Servers servers)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Transcripts");

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var file in Directory.EnumerateFiles(Folder, "*.txt").Order(StringComparer.Ordinal))
            {
                cases.Add("postgres", Path.GetFileName(file));
                cases.Add("sluice", Path.GetFileName(file));
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Server_answers_as_the_transcript_says(string server, string file)
    {
        var differences = await TranscriptRunner.PlayAsync(Transcript.Load(Path.Combine(Folder, file)), await servers.TargetAsync(server));
        Assert.True(differences.Length == 0, $"{file} on {server}:\n{differences}");
    }
}
