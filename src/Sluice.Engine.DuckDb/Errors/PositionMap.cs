using System.Text;

namespace Sluice.Engine.DuckDb.Errors;

/// <summary>Leads from a place in the text DuckDB was given back to the client's own text.</summary>
internal sealed class PositionMap
{
    private readonly string _client;
    private readonly string _sent;
    private readonly List<Stretch> _stretches;
    private PositionMap? _before;

    /// <param name="stretches">What the sent text is made of, in order.</param>
    public PositionMap(string client, string sent, List<Stretch> stretches)
    {
        _client = client;
        _sent = sent;
        _stretches = stretches;
    }

    /// <summary>The client's own text.</summary>
    public string Client => _before?.Client ?? _client;

    /// <summary>For statements that are not the client's.</summary>
    public static PositionMap None { get; } = new("", "", []);

    public static PositionMap Same(string sql) => new(sql, sql, [new Stretch(0, 0, Copied: true)]);

    /// <summary>The map when the sent text moves behind a prefix of that many UTF-16 units.</summary>
    public PositionMap Behind(string sent, int prefix) =>
        new(_client, sent, [new Stretch(0, 0, Copied: false), .. _stretches.Select(s => s with { Sent = s.Sent + prefix })]) { _before = _before };

    /// <summary>The map when what was the client's text here had itself been made from another.</summary>
    public PositionMap After(PositionMap before) => new(_client, _sent, _stretches) { _before = before };

    /// <param name="bytes">Bytes of UTF-8 from the start of the sent text; -1 for unknown.</param>
    /// <returns>Characters from 1 in the client's text; 0 for unknown.</returns>
    public int FromBytes(int bytes) => ToClient(bytes, rune => rune.Utf8SequenceLength);

    /// <param name="characters">Characters from the start of the sent text; -1 for unknown.</param>
    /// <returns>Characters from 1 in the client's text; 0 for unknown.</returns>
    public int FromCharacters(int characters) => ToClient(characters, _ => 1);

    private int ToClient(int distance, Func<Rune, int> size)
    {
        if (distance < 0 || _stretches.Count == 0)
            return 0;
        var sent = 0;
        foreach (var rune in _sent.EnumerateRunes())
        {
            if (distance <= 0)
                break;
            distance -= size(rune);
            sent += rune.Utf16SequenceLength;
        }

        return FromPlace(sent);
    }

    private int FromPlace(int sent)
    {
        var stretch = _stretches.FindLast(stretch => stretch.Sent <= sent);
        var place = Math.Min(stretch.Copied ? stretch.Client + (sent - stretch.Sent) : stretch.Client, _client.Length);
        return _before?.FromPlace(place) ?? At(_client, place);
    }

    /// <returns>Characters from 1 of the place that many UTF-16 units into a text.</returns>
    public static int At(string text, int place)
    {
        var characters = 1;
        for (var i = 0; i < place; i++)
        {
            if (!char.IsLowSurrogate(text[i]))
                characters++;
        }

        return characters;
    }
}
