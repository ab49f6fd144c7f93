using PgQuery;

namespace Sluice.Sql.Writing;

/// <summary>Types' names.</summary>
internal static class TypeWriter
{
    public static void Write(TypeName type, SqlText text)
    {
        if (type.Setof || type.PctType) throw new UnwritableException("SETOF or %TYPE");
        text.At(type.Location);
        for (int i = 0; i < type.Names.Count; i++)
        {
            text.Add(i > 0 ? "." : "");
            Part(type.Names[i].String.Sval, text);
        }

        if (type.Typmods.Count > 0)
        {
            // A mask of fields, whose words DuckDB has not.
            if (type.Names[^1].String.Sval == "interval") throw new UnwritableException("an interval's fields");
            text.Add("(");
            ExpressionWriter.List(type.Typmods, text);
            text.Add(")");
        }

        foreach (Node bound in type.ArrayBounds)
        {
            // PostgreSQL pays no heed to a bound; DuckDB would make it an array of that length.
            text.Add("[]");
        }
    }

    // Names of types are words of DuckDB's grammar, some of which are no types in quotes.
    private static void Part(string name, SqlText text)
    {
        bool isWord = name.Length > 0 && !char.IsAsciiDigit(name[0]);
        foreach (char c in name) isWord &= char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_';
        if (isWord) text.Add(name);
        else text.Name(name);
    }
}
