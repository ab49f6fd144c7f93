using System.Text;
using Google.Protobuf.Collections;
using PgQuery;

namespace Sluice.Sql.Writing;

/// <summary>The text that is being written, and where in the parsed text its parts come from.</summary>
internal sealed class SqlText
{
    private readonly StringBuilder _text = new(512);
    private readonly List<WrittenPlace> _places = [];

    public IReadOnlyList<WrittenPlace> Places => _places;

    public SqlText Add(string text)
    {
        _text.Append(text);
        return this;
    }

    /// <summary>What follows stands at this byte of the parsed text; 0 says nothing, since no name stands there.</summary>
    public SqlText At(int location)
    {
        if (location > 0) _places.Add(new WrittenPlace(_text.Length, location));
        return this;
    }

    /// <summary>A name, always quoted: a keyword of either grammar is a name then.</summary>
    public SqlText Name(string name)
    {
        _text.Append('"').Append(name.Contains('"', StringComparison.Ordinal) ? name.Replace("\"", "\"\"", StringComparison.Ordinal) : name).Append('"');
        return this;
    }

    /// <summary>A string constant.</summary>
    public SqlText Literal(string text)
    {
        _text.Append('\'').Append(text.Contains('\'', StringComparison.Ordinal) ? text.Replace("'", "''", StringComparison.Ordinal) : text).Append('\'');
        return this;
    }

    /// <summary>Names with dots between them.</summary>
    public SqlText Dotted(RepeatedField<Node> names)
    {
        for (int i = 0; i < names.Count; i++)
        {
            if (i > 0) _text.Append('.');
            Name(names[i].String.Sval);
        }

        return this;
    }

    /// <summary>Names with commas between them, in parentheses; nothing for none.</summary>
    public SqlText Names(RepeatedField<Node> names)
    {
        if (names.Count == 0) return this;
        _text.Append('(');
        for (int i = 0; i < names.Count; i++)
        {
            if (i > 0) _text.Append(", ");
            Name(names[i].NodeCase == Node.NodeOneofCase.ResTarget ? names[i].ResTarget.Name : names[i].String.Sval);
        }

        _text.Append(')');
        return this;
    }

    public override string ToString() => _text.ToString();
}
