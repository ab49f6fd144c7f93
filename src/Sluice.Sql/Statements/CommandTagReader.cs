using Sluice.Sql.Scanning;

namespace Sluice.Sql.Statements;

/// <summary>Tells a statement's tag by its first words.</summary>
internal static class CommandTagReader
{
    public static CommandTag Read(string sql, ReadOnlySpan<SqlToken> tokens)
    {
        var words = new WordCursor(sql, tokens);
        while (words.SkipSymbol('('))
        {
        }

        if (!words.TryTake(out string first)) return CommandTag.Unknown;
        return first switch
        {
            "SELECT" when words.HasAtTopLevel("INTO") => CommandTag.SelectThatWrites,
            "SELECT" or "VALUES" or "TABLE" or "FROM" or "SUMMARIZE" or "DESCRIBE" or "DESC" or "SHOW" or "PIVOT" or "UNPIVOT" or "PIVOT_WIDER"
                or "PIVOT_LONGER" => CommandTag.Select,
            "WITH" => MainVerb.Read(words),
            "INSERT" or "REPLACE" => CommandTag.Insert,
            "UPDATE" => CommandTag.Update,
            "DELETE" => CommandTag.Delete,
            "MERGE" => CommandTag.Merge,
            "CREATE" => Create(words),
            "DROP" or "ALTER" => new CommandTag(ObjectTag(first, words)),
            "COMMENT" => new CommandTag("COMMENT"),
            "TRUNCATE" => new CommandTag("TRUNCATE TABLE"),
            "REFRESH" => new CommandTag("REFRESH MATERIALIZED VIEW"),
            _ => new CommandTag(first),
        };
    }

    private static CommandTag Create(WordCursor words)
    {
        if (words.TryTakeAny("OR")) words.TryTakeAny("REPLACE");
        while (words.TryTakeAny("GLOBAL", "LOCAL", "TEMP", "TEMPORARY", "UNLOGGED", "PERSISTENT", "RECURSIVE"))
        {
        }

        string tag = ObjectTag("CREATE", words);
        bool fromQuery = tag is "CREATE TABLE" or "CREATE MATERIALIZED VIEW" && words.HasAtTopLevel("AS");
        return fromQuery ? words.EndsIn("NO", "DATA") ? new CommandTag("CREATE TABLE AS") : CommandTag.SelectThatWrites : new CommandTag(tag);
    }

    /// <summary>The verb and the kind of object: one word, or two where PostgreSQL's kind has two.</summary>
    private static string ObjectTag(string verb, WordCursor words)
    {
        words.TryTakeAny("UNIQUE");
        if (!words.TryTake(out string kind)) return verb;
        if (kind is "MATERIALIZED" or "FOREIGN" or "EVENT" or "ACCESS" or "TEXT" or "USER" or "DEFAULT" && words.TryTake(out string second))
            kind = $"{kind} {second}";
        return $"{verb} {kind}";
    }
}
