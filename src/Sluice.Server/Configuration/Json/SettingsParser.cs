using System.Text.Json;

namespace Sluice.Server.Configuration.Json;

/// <summary>Reads JSON with comments and trailing commas into nodes that know their line.</summary>
internal ref struct SettingsParser
{
    private readonly ReadOnlySpan<byte> _json;
    private readonly MistakeList _mistakes;
    private Utf8JsonReader _reader;
    private int _counted;
    private int _line;

    private SettingsParser(ReadOnlySpan<byte> json, MistakeList mistakes)
    {
        _json = json;
        _mistakes = mistakes;
        _reader = new Utf8JsonReader(json, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        _line = 1;
    }

    /// <summary>Null, and a mistake, when it is not JSON.</summary>
    public static SettingsNode? Parse(ReadOnlySpan<byte> json, MistakeList mistakes)
    {
        if (json.StartsWith("\uFEFF"u8))
            json = json[3..];
        var parser = new SettingsParser(json, mistakes);
        try
        {
            parser._reader.Read();
            var root = parser.Value("");
            parser._reader.Read();
            return root;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The message's own place counts from 0, and is said in ours; an InvalidOperationException is text that is not UTF-8.
            var line = e is JsonException { LineNumber: { } from0 } ? (int)from0 + 1 : parser.Line();
            var what = e is JsonException ? e.Message.Split(" LineNumber:")[0].TrimEnd('.', ' ') : "a string is not valid UTF-8";
            mistakes.Add(line, "", $"not JSON: {what}");
            return null;
        }
    }

    private SettingsNode Value(string path)
    {
        var line = Line();
        switch (_reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return new SettingsNode(path, line, JsonValueKind.Object, "", Members(path), []);
            case JsonTokenType.StartArray:
                var items = new List<SettingsNode>();
                while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
                    items.Add(Value($"{path}[{items.Count}]"));
                return new SettingsNode(path, line, JsonValueKind.Array, "", [], items);
            case JsonTokenType.String:
                return Leaf(JsonValueKind.String, _reader.GetString()!);
            case JsonTokenType.Number:
                return Leaf(JsonValueKind.Number, System.Text.Encoding.ASCII.GetString(_reader.ValueSpan));
            case JsonTokenType.True or JsonTokenType.False:
                return Leaf(_reader.TokenType == JsonTokenType.True ? JsonValueKind.True : JsonValueKind.False, "");
            default:
                return Leaf(JsonValueKind.Null, "");
        }

        SettingsNode Leaf(JsonValueKind kind, string text) => new(path, line, kind, text, [], []);
    }

    private List<SettingsMember> Members(string path)
    {
        var members = new List<SettingsMember>();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var name = _reader.GetString()!;
            var line = Line();
            var place = path.Length == 0 ? name : $"{path}.{name}";
            _reader.Read();
            var value = Value(place);
            if (members.Exists(member => member.Name == name))
                _mistakes.Add(line, place, "stands here twice");
            else
                members.Add(new SettingsMember(name, line, value));
        }

        return members;
    }

    private int Line()
    {
        var at = (int)_reader.TokenStartIndex;
        _line += _json[_counted..at].Count((byte)'\n');
        _counted = at;
        return _line;
    }
}
