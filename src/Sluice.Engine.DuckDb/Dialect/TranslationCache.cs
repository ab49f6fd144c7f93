namespace Sluice.Engine.DuckDb.Dialect;

/// <summary>Translations of this process by the client's text, the least recently used dropped first. Clients send the same few texts again and again.</summary>
/// <param name="mostBytes">Of all texts kept, roughly.</param>
internal sealed class TranslationCache(long mostBytes)
{
    /// <summary>UTF-16 units; longer texts are rarely sent twice.</summary>
    public const int LongestKept = 16 * 1024;

    private const int Overhead = 600;

    private readonly Lock _lock = new();
    private readonly Dictionary<Key, LinkedListNode<(Key Key, Translation Translation)>> _byText = [];
    private readonly LinkedList<(Key Key, Translation Translation)> _byUse = new();
    private long _bytes;

    /// <param name="reading">What else the text's meaning hangs on; null for nothing.</param>
    public Translation? Find(string sql, object? reading = null)
    {
        if (sql.Length > LongestKept)
            return null;
        lock (_lock)
        {
            if (!_byText.TryGetValue(new Key(sql, reading), out var node))
                return null;
            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return node.Value.Translation;
        }
    }

    public void Keep(string sql, Translation translation, object? reading = null)
    {
        if (sql.Length > LongestKept)
            return;
        var key = new Key(sql, reading);
        lock (_lock)
        {
            if (_byText.ContainsKey(key))
                return;
            _byText.Add(key, _byUse.AddFirst((key, translation)));
            _bytes += Size(sql, translation);
            while (_bytes > mostBytes && _byUse.Last is { } last)
            {
                _byUse.RemoveLast();
                _byText.Remove(last.Value.Key);
                _bytes -= Size(last.Value.Key.Sql, last.Value.Translation);
            }
        }
    }

    private static long Size(string sql, Translation translation) => (2L * (sql.Length + (ReferenceEquals(sql, translation.Sql) ? 0 : 4 * translation.Sql.Length))) + Overhead;

    private readonly record struct Key(string Sql, object? Reading);
}
