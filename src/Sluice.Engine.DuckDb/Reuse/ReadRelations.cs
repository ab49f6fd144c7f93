using System.Collections.Frozen;
using PgQuery;
using Sluice.Sql.Parsing;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Reuse;

/// <summary>The relations a SELECT names, as it names them.</summary>
/// <param name="Relations">Schema, empty without one, and name. Names of WITH are among them where they are read.</param>
/// <param name="Given">What WITH calls its own.</param>
internal sealed record ReadRelations(IReadOnlyList<(string Schema, string Name)> Relations, IReadOnlyList<string> Given)
{
    /// <summary>Whether what it gathers while it runs grows with its relations alone: no rows come from functions or from recursion.</summary>
    public bool IsBoundByRelations { get; private init; }

    /// <summary>Whether it gathers nothing while it runs, however many rows it reads: one relation, filtered, and at most counted or summed up.</summary>
    public bool IsLean { get; private init; }

    /// <summary>Null for what is no SELECT, or creates something.</summary>
    public static ReadRelations? Of(Node statement)
    {
        if (statement.NodeCase != Kind.SelectStmt)
            return null;
        var finder = new Finder();
        finder.Rewrite(statement);
        return finder.Creates ? null : new ReadRelations([.. finder.Relations], finder.Given)
        {
            IsBoundByRelations = !finder.MakesRows,
            IsLean = !finder.MakesRows && !finder.Gathers && finder.Relations.Count <= 1,
        };
    }

    private static readonly FrozenSet<string> Summaries = FrozenSet.Create("count", "sum", "avg", "min", "max");

    private static readonly FrozenSet<string> RowMakers = FrozenSet.Create("generate_series", "range", "unnest", "repeat", "generate_subscripts");

    private static bool GathersRows(SelectStmt select) =>
        select.Op is not (SetOperation.SetopNone or SetOperation.Undefined) || select.WithClause is not null || select.HavingClause is not null
        || select.GroupClause.Count > 0 || select.DistinctClause.Count > 0 || select.SortClause.Count > 0 || select.WindowClause.Count > 0
        || select.LimitCount is not null || select.LimitOffset is not null;

    private sealed class Finder : TreeRewriter
    {
        public HashSet<(string Schema, string Name)> Relations { get; } = [];

        public List<string> Given { get; } = [];

        public bool Creates { get; private set; }

        public bool MakesRows { get; private set; }

        public bool Gathers { get; private set; }

        protected override Node Visit(Node node)
        {
            switch (node.NodeCase)
            {
                case Kind.RangeVar:
                    // One that is read twice is joined with itself.
                    Gathers |= !Relations.Add((node.RangeVar.Schemaname, node.RangeVar.Relname));
                    break;
                case Kind.CommonTableExpr:
                    Given.Add(node.CommonTableExpr.Ctename);
                    break;
                case Kind.SelectStmt:
                    Creates |= node.SelectStmt.IntoClause is not null;
                    MakesRows |= node.SelectStmt.WithClause is { Recursive: true };
                    Gathers |= GathersRows(node.SelectStmt);
                    break;
                case Kind.RangeFunction or Kind.RangeTableFunc or Kind.RangeTableSample:
                    MakesRows = true;
                    break;
                case Kind.SubLink or Kind.JoinExpr or Kind.WindowDef:
                    Gathers = true;
                    break;
                case Kind.FuncCall:
                    // Others may keep every value they are given, or make rows of one.
                    var function = node.FuncCall;
                    var isPlain = function is { AggDistinct: false, AggOrder.Count: 0, Over: null } && Summaries.Contains(function.Funcname[^1].String.Sval);
                    Gathers |= !isPlain;
                    MakesRows |= !isPlain && RowMakers.Contains(function.Funcname[^1].String.Sval);
                    break;
            }

            return node;
        }
    }
}
