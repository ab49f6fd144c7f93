namespace Sluice.Conformance.Dialect;

/// <summary>
/// Reads a file of the corpus. Its first line is <c>-- 9.4 String functions</c>, the section. Then come paragraphs, a blank line between
/// them: the first line is <c>-- name</c> of the case, or <c>-- set-up</c>; the rest is SQL. A line that ends in <c>;</c> ends a Query
/// message; so statements for one message stand in one line. A dollar-quoted or otherwise odd text keeps its blank lines out.
/// </summary>
internal static class CorpusText
{
    private const string Comment = "-- ";
    private const string SetUp = "set-up";

    public static CorpusFile Read(string path, IReadOnlyList<string> lines)
    {
        var setup = new List<string>();
        var cases = new List<CorpusCase>();
        foreach (var paragraph in Paragraphs(lines.Skip(1)))
        {
            if (!paragraph[0].StartsWith(Comment, StringComparison.Ordinal) || paragraph.Count == 1)
                throw new FormatException($"{path}.sql: a paragraph is not a name and a statement: {paragraph[0]}");
            var name = paragraph[0][Comment.Length..].Trim();
            var statements = Statements(paragraph.Skip(1)).ToList();
            if (name == SetUp)
                setup.AddRange(statements);
            else
                cases.Add(new CorpusCase(name, statements));
        }

        return new CorpusFile(path, lines[0][Comment.Length..].Trim(), setup, cases);
    }

    private static IEnumerable<List<string>> Paragraphs(IEnumerable<string> lines)
    {
        var paragraph = new List<string>();
        foreach (var line in lines.Append(""))
        {
            if (line.Trim().Length > 0)
            {
                paragraph.Add(line);
            }
            else if (paragraph.Count > 0)
            {
                yield return paragraph;
                paragraph = [];
            }
        }
    }

    private static IEnumerable<string> Statements(IEnumerable<string> lines)
    {
        var statement = new List<string>();
        foreach (var line in lines)
        {
            statement.Add(line);
            if (line.EndsWith(';'))
            {
                yield return string.Join('\n', statement);
                statement.Clear();
            }
        }

        if (statement.Count > 0)
            yield return string.Join('\n', statement);
    }
}
