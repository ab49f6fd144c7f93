using PgQuery;
using Sluice.Sql.Parsing;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Reuse;

/// <summary>The relations a SELECT names, as it names them.</summary>
/// <param name="Relations">Schema, empty without one, and name. Names of WITH are among them where they are read.</param>
/// <param name="Given">What WITH calls its own.</param>
internal sealed record ReadRelations(IReadOnlyList<(string Schema, string Name)> Relations, IReadOnlyList<string> Given)
{
    /// <summary>Null for what is no SELECT, or creates something.</summary>
    public static ReadRelations? Of(Node statement)
    {
        if (statement.NodeCase != Kind.SelectStmt)
            return null;
        var finder = new Finder();
        finder.Rewrite(statement);
        return finder.Creates ? null : new ReadRelations([.. finder.Relations], finder.Given);
    }

    private sealed class Finder : TreeRewriter
    {
        public HashSet<(string Schema, string Name)> Relations { get; } = [];

        public List<string> Given { get; } = [];

        public bool Creates { get; private set; }

        protected override Node Visit(Node node)
        {
            switch (node.NodeCase)
            {
                case Kind.RangeVar: Relations.Add((node.RangeVar.Schemaname, node.RangeVar.Relname)); break;
                case Kind.CommonTableExpr: Given.Add(node.CommonTableExpr.Ctename); break;
                case Kind.SelectStmt: Creates |= node.SelectStmt.IntoClause is not null; break;
            }

            return node;
        }
    }
}
