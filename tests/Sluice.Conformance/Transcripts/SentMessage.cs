using Sluice.Testing.Wire;

namespace Sluice.Conformance.Transcripts;

/// <summary>From a sent line to its bytes.</summary>
internal static class SentMessage
{
    public static byte[] Encode(string line)
    {
        var words = new TranscriptWords(line);
        var message = words.Bare() switch
        {
            "Query" => Frontend.Query(words.Text()),
            "Parse" => Frontend.Parse(words.Text(), words.Text(), [.. All(words, static words => TypeOid(words.Bare()))]),
            "Bind" => Bind(words),
            "Describe" => Frontend.Describe(Kind(words), words.Text()),
            "Execute" => Frontend.Execute(words.Text(), words.AtEnd ? 0 : int.Parse(words.Bare())),
            "Close" => Frontend.Close(Kind(words), words.Text()),
            "Sync" => Frontend.Sync,
            "Flush" => Frontend.Flush,
            "CopyData" => Frontend.CopyData(words.Bytes()),
            "CopyDone" => Frontend.CopyDone,
            "CopyFail" => Frontend.CopyFail(words.Text()),
            "Terminate" => Frontend.Terminate,
            "Raw" => Convert.FromHexString(words.Bare()),
            var other => throw new InvalidDataException($"no message is called {other}"),
        };
        return words.AtEnd ? message : throw new InvalidDataException($"too many words: {line}");
    }

    /// <summary>Bind "portal" "statement" [values …] [formats …] [results …]</summary>
    private static byte[] Bind(TranscriptWords words)
    {
        var (portal, statement) = (words.Text(), words.Text());
        var values = words.Take("values") ? All(words, Value, "formats", "results") : [];
        var formats = words.Take("formats") ? All(words, Format, "results") : [];
        var results = words.Take("results") ? All(words, Format) : [];
        return Frontend.Bind(portal, statement, [.. values], [.. formats], [.. results]);
    }

    private static List<T> All<T>(TranscriptWords words, Func<TranscriptWords, T> read, params string[] stops)
    {
        var all = new List<T>();
        while (!words.AtEnd && !stops.Any(stop => Starts(words, stop)))
            all.Add(read(words));
        return all;
    }

    private static bool Starts(TranscriptWords words, string stop) => words.Peek() == stop[0];

    private static byte[]? Value(TranscriptWords words) => words.Take("NULL") ? null : words.Bytes();

    private static short Format(TranscriptWords words) => words.Bare() switch
    {
        "text" => 0,
        "binary" => 1,
        var number => short.Parse(number),
    };

    private static char Kind(TranscriptWords words) => words.Bare() switch
    {
        "statement" => 'S',
        "portal" => 'P',
        var letter => letter[0],
    };

    private static uint TypeOid(string name) => name switch
    {
        "unknown" => 0,
        "bool" => 16,
        "int8" => 20,
        "int2" => 21,
        "int4" => 23,
        "text" => 25,
        "float8" => 701,
        "date" => 1082,
        "numeric" => 1700,
        _ => uint.Parse(name),
    };
}
