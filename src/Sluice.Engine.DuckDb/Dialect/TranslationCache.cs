using Sluice.Engine.Caching;

namespace Sluice.Engine.DuckDb.Dialect;

/// <summary>Translations of this process by the client's text. Clients send the same few texts again and again.</summary>
/// <param name="mostBytes">Of all texts kept, roughly.</param>
internal sealed class TranslationCache(long mostBytes)
{
    /// <summary>UTF-16 units; longer texts are rarely sent twice.</summary>
    public const int LongestKept = 16 * 1024;

    private const int Overhead = 600;

    private readonly BoundedCache<Key, Translation> _kept = new(mostBytes);

    public Translation? Find(string sql, TranslationContext context) =>
        sql.Length <= LongestKept && _kept.TryFind(new Key(sql, context), out var translation) ? translation : null;

    public void Keep(string sql, Translation translation, TranslationContext context)
    {
        if (sql.Length <= LongestKept)
            _kept.Keep(new Key(sql, context), translation, Size(sql, translation));
    }

    private static long Size(string sql, Translation translation) => (2L * (sql.Length + (ReferenceEquals(sql, translation.Sql) ? 0 : 4 * translation.Sql.Length))) + Overhead;

    private readonly record struct Key(string Sql, TranslationContext Context);
}
