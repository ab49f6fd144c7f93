using System.Text;
using Sluice.Engine.DuckDb.Errors;
using Sluice.Engine.DuckDb.Lexing;

namespace Sluice.Engine.DuckDb.Parameters;

/// <summary>A statement as DuckDB is given it, and the way back to the client's text.</summary>
internal sealed record SentStatement(string Sql, PositionMap Positions)
{
    /// <summary>The client's text with each parameter replaced.</summary>
    /// <param name="before">The way back from that text, where the client's own was another.</param>
    /// <param name="write">What stands for parameter n, from 1.</param>
    public static SentStatement Write(string client, List<Token> tokens, PositionMap? before, Func<int, string> write)
    {
        var text = new StringBuilder(client.Length + 32);
        var stretches = new List<Stretch>();
        var copied = 0;
        foreach (var token in tokens)
        {
            if (token.Kind != TokenKind.Parameter)
                continue;
            stretches.Add(new Stretch(text.Length, copied, Copied: true));
            text.Append(client, copied, token.Start - copied);
            stretches.Add(new Stretch(text.Length, token.Start, Copied: false));
            text.Append(write(ParameterNumbers.Of(client, token)));
            copied = token.End;
        }

        if (copied == 0)
            return new SentStatement(client, before ?? PositionMap.Same(client));
        stretches.Add(new Stretch(text.Length, copied, Copied: true));
        text.Append(client, copied, client.Length - copied);
        var sql = text.ToString();
        var positions = new PositionMap(client, sql, stretches);
        return new SentStatement(sql, before is null ? positions : positions.After(before));
    }

    /// <summary>The statement behind a prefix.</summary>
    public SentStatement Behind(string prefix)
    {
        var sql = prefix + Sql;
        return new SentStatement(sql, Positions.Behind(sql, prefix.Length));
    }

    /// <summary>The statement as a subquery whose columns are cast to text where the port has no type for them.</summary>
    /// <param name="columns">Each column's name, and whether to cast it.</param>
    public SentStatement CastToText(IReadOnlyList<(string Name, bool Cast)> columns)
    {
        var text = new StringBuilder("SELECT ");
        for (var i = 0; i < columns.Count; i++)
        {
            text.Append(i == 0 ? "" : ", ").Append(columns[i].Cast ? $"CAST(c{i} AS VARCHAR)" : $"c{i}");
            text.Append(" AS ").Append(Quoting.Identifier(columns[i].Name));
        }

        text.Append(" FROM (");
        var prefix = text.Length;
        // The line break ends a comment the client's text may close with.
        text.Append(Sql).Append("\n) AS q(").AppendJoin(", ", Enumerable.Range(0, columns.Count).Select(i => $"c{i}")).Append(')');
        var sql = text.ToString();
        return new SentStatement(sql, Positions.Behind(sql, prefix));
    }
}
