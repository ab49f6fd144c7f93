using Sluice.Engine.DuckDb.Catalog.Names;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Catalog.Reg;

/// <summary>A name with types of arguments: "lower(text)", "+(integer,integer)".</summary>
/// <param name="Arguments">OIDs of types; 0 for NONE.</param>
internal sealed record Signature(string Name, IReadOnlyList<uint> Arguments)
{
    private const string None = "none";

    /// <exception cref="PgErrorException">22P02: parentheses are missing; 42704: a type does not exist.</exception>
    public static Signature Read(string text, NameScope scope, bool allowNone)
    {
        var open = OutsideQuotes(text, '(');
        if (open < 0)
            throw PgError.Error(SqlStates.InvalidTextRepresentation, "expected a left parenthesis").ToException();
        var rest = text[(open + 1)..].TrimEnd();
        if (!rest.EndsWith(')'))
            throw PgError.Error(SqlStates.InvalidTextRepresentation, "expected a right parenthesis").ToException();
        return new Signature(text[..open], [.. Split(rest[..^1]).Select(argument => TypeOf(argument, scope, allowNone))]);
    }

    public static string Written(IEnumerable<uint> arguments, NameScope scope) =>
        string.Join(',', arguments.Select(argument => argument == 0 ? "NONE" : TypeNameText.Of(argument, null, scope)));

    private static uint TypeOf(string text, NameScope scope, bool allowNone)
    {
        if (allowNone && text.Equals(None, StringComparison.OrdinalIgnoreCase))
            return 0;
        return TypeNameReader.Find(text, scope, out var written)
            ?? throw PgError.Error(SqlStates.UndefinedObject, $"type \"{written}\" does not exist").ToException();
    }

    // Commas within parentheses belong to a type: numeric(10,2).
    private static IEnumerable<string> Split(string list)
    {
        if (list.AsSpan().Trim().IsEmpty)
            yield break;
        var start = 0;
        var depth = 0;
        var quoted = false;
        for (var i = 0; i < list.Length; i++)
        {
            quoted ^= list[i] == '"';
            depth += quoted ? 0 : list[i] is '(' or '[' ? 1 : list[i] is ')' or ']' ? -1 : 0;
            if (quoted || depth > 0 || list[i] != ',')
                continue;
            yield return list[start..i].Trim();
            start = i + 1;
        }

        yield return list[start..].Trim();
    }

    private static int OutsideQuotes(string text, char sought)
    {
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            quoted ^= text[i] == '"';
            if (!quoted && text[i] == sought)
                return i;
        }

        return -1;
    }
}
