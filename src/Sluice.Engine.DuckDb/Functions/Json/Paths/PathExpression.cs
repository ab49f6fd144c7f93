using System.Collections.Concurrent;

namespace Sluice.Engine.DuckDb.Functions.Json.Paths;

/// <summary>A path as it was written, read.</summary>
/// <param name="IsStrict">Whether what does not fit the document is an error.</param>
internal sealed record PathExpression(PathNode Root, bool IsStrict)
{
    // A statement's path is the same for all its rows.
    private const int MostKnown = 256;

    private static readonly ConcurrentDictionary<string, PathExpression> Known = new(StringComparer.Ordinal);

    /// <exception cref="Sluice.Protocol.Errors.PgErrorException">42601, 22P02: it is no path; 54001: it nests too deep.</exception>
    public static PathExpression Of(string text)
    {
        if (Known.TryGetValue(text, out var known))
            return known;
        var read = new PathParser(text).Read();
        if (Known.Count >= MostKnown)
            Known.Clear();
        Known[text] = read;
        return read;
    }
}
