namespace Sluice.Conformance.Transcripts;

/// <summary>
/// A conversation in a plain file: lines starting with &gt; are sent, those after one another in one write; lines starting with
/// &lt; are what must come back, one message each, where * stands for any text;
/// a message after &lt;? may also stay away. # starts a comment.
/// </summary>
internal sealed record Transcript(IReadOnlyList<TranscriptTurn> Turns)
{
    /// <summary>Written instead of a message when the server closes the connection.</summary>
    public const string EndOfStream = "EndOfStream";

    public static Transcript Load(string path)
    {
        var turns = new List<TranscriptTurn>();
        var sent = new List<string>();
        var expected = new List<string>();
        foreach (var line in File.ReadLines(path).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] == '>' && expected.Count > 0)
            {
                turns.Add(new TranscriptTurn([.. sent], [.. expected]));
                sent.Clear();
                expected.Clear();
            }

            (line[0] switch
            {
                '>' => sent,
                '<' => expected,
                _ => throw new InvalidDataException($"{path}: a line starts with neither >, < nor #: {line}"),
            }).Add(line[1..].Trim());
        }

        turns.Add(new TranscriptTurn([.. sent], [.. expected]));
        return new Transcript(turns);
    }
}
