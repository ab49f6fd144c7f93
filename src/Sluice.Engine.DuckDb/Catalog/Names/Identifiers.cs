using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace Sluice.Engine.DuckDb.Catalog.Names;

/// <summary>Names as PostgreSQL writes them: quoted where they would be read otherwise (manual, 4.1.1 and appendix C).</summary>
internal static class Identifiers
{
    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_");

    // Key words that are not free to be any name.
    private static readonly FrozenSet<string> KeyWords = """
        all analyse analyze and any array as asc asymmetric authorization between bigint binary bit boolean both case cast char character
        check coalesce collate collation column concurrently constraint create cross current_catalog current_date current_role
        current_schema current_time current_timestamp current_user dec decimal default deferrable desc distinct do else end except exists
        extract false fetch float for foreign freeze from full grant greatest group grouping having ilike in initially inner inout int
        integer intersect interval into is isnull join json json_array json_arrayagg json_object json_objectagg lateral leading least left
        like limit localtime localtimestamp merge_action national natural nchar none normalize not notnull null nullif numeric offset on
        only or order out outer overlaps overlay placing position precision primary real references returning right row select session_user
        setof similar smallint some substring symmetric system_user table tablesample then time timestamp to trailing treat trim true union
        unique user using values varchar variadic verbose when where window with xmlattributes xmlconcat xmlelement xmlexists xmlforest
        xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    public static string Quote(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.AsSpan().IndexOfAnyExcept(Plain) < 0 && !KeyWords.Contains(name)
            ? name
            : Lexing.Quoting.Identifier(name);

    public static string Quote(string schema, string name) => $"{Quote(schema)}.{Quote(name)}";

    /// <summary>A name written so that it is read back as the same object.</summary>
    /// <param name="isVisible">Whether it needs no schema for that.</param>
    public static string Written(NamedObject found, bool isVisible) => isVisible ? Quote(found.Name) : Quote(found.Schema, found.Name);

    /// <summary>The parts of a dotted name, folded to lower case unless quoted.</summary>
    /// <returns>Null when it is none.</returns>
    public static List<string>? Split(string text)
    {
        var parts = new List<string>();
        var at = 0;
        while (true)
        {
            at = SkipBlanks(text, at);
            if (ReadPart(text, ref at) is not { } part)
                return null;
            parts.Add(part);
            at = SkipBlanks(text, at);
            if (at == text.Length)
                return parts;
            if (text[at++] != '.')
                return null;
        }
    }

    private static string? ReadPart(string text, ref int at)
    {
        if (at < text.Length && text[at] == '"')
            return ReadQuoted(text, ref at);
        var start = at;
        while (at < text.Length && text[at] != '.' && !IsBlank(text[at]))
            at++;
        return at == start ? null : Fold(text[start..at]);
    }

    private static string? ReadQuoted(string text, ref int at)
    {
        var name = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '"' && (++at == text.Length || text[at] != '"'))
                return name.ToString();
            name.Append(text[at]);
        }

        return null;
    }

    // A to Z only: the rest of Unicode keeps its case.
    private static string Fold(string text) => string.Create(text.Length, text, static (folded, text) =>
    {
        for (var i = 0; i < text.Length; i++)
            folded[i] = char.IsAsciiLetterUpper(text[i]) ? (char)(text[i] | 0x20) : text[i];
    });

    private static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && IsBlank(text[at]))
            at++;
        return at;
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f' or '\v';
}
