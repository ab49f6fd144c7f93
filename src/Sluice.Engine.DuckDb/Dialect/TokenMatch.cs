using Sluice.Engine.DuckDb.Errors;
using Sluice.Engine.DuckDb.Lexing;

namespace Sluice.Engine.DuckDb.Dialect;

/// <summary>
/// The way back from a rewritten statement to the client's: the n-th "total" of the one is the n-th "total" of the other, since rules keep
/// the order of names. What is only in the rewritten text belongs to the last word before it that is in both.
/// </summary>
internal static class TokenMatch
{
    public static PositionMap Positions(string client, string written)
    {
        var places = new Dictionary<string, Queue<int>>(StringComparer.Ordinal);
        foreach (var token in Lexer.Scan(client))
        {
            var word = Word(client, token);
            if (!places.TryGetValue(word, out var queue))
                places.Add(word, queue = new Queue<int>());
            queue.Enqueue(token.Start);
        }

        var stretches = new List<Stretch> { new(0, 0, Copied: false) };
        var last = 0;
        foreach (var token in Lexer.Scan(written))
        {
            if (places.TryGetValue(Word(written, token), out var queue) && queue.TryDequeue(out var place))
                last = place;
            stretches.Add(new Stretch(token.Start, last, Copied: false));
        }

        return new PositionMap(client, written, stretches);
    }

    private static string Word(string sql, Token token) =>
        token.Kind is TokenKind.Word or TokenKind.QuotedIdentifier ? token.Name(sql) : token.Text(sql).ToString();
}
