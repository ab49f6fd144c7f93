using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sluice.Server.Certificates;

/// <summary>The content of bundle-readers.json.</summary>
internal sealed record ReaderFile(Dictionary<string, ReaderRecord> Users)
{
    public static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    /// <summary>What is on record; nothing when the file is not there, or is none of ours: it is a memory, not a source of truth.</summary>
    public static ReaderFile Read(string path)
    {
        try
        {
            var read = JsonSerializer.Deserialize<ReaderFile>(File.ReadAllText(path), Json);
            return new ReaderFile(read?.Users?.Where(user => user.Value is not null).ToDictionary() ?? []);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return new ReaderFile([]);
        }
    }
}
