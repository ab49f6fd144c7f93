namespace Sluice.Engine.DuckDb.Functions.Json.Paths;

/// <summary>A word of a path.</summary>
/// <param name="Kind">s: a quoted string, n: a number, w: a bare word, v: a variable, o: a sign, e: the end.</param>
internal readonly record struct PathToken(char Kind, string Text)
{
    public bool Is(string sign) => Kind == 'o' && Text == sign;

    public bool IsWord(string word) => Kind == 'w' && Text == word;
}
