using PgQuery;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Columns;

/// <summary>Most keywords may be a column's name without AS (manual, appendix C); DuckDB takes fewer, and all of them once they are written with AS.</summary>
internal sealed class BareLabelRule : IRule
{
    // Words of DuckDB's grammar that cannot be such names there.
    private static readonly HashSet<string> Words =
    [
        .. ("all analyse analyze and anti any asc asof asymmetric at between bigint binary bit boolean both by case cast char character check coalesce collate "
            + "collation column columns concurrently constraint cross dec decimal default deferrable desc describe distinct do else end exists extract false float "
            + "foreign freeze full generated glob grouping grouping_id ilike in initially inner inout int integer interval is isnull join lambda lateral leading left "
            + "like map national natural nchar none not notnull null nullif numeric only or out outer overlaps overlay pivot placing position positional precision "
            + "primary qualify real references right row select semi setof show similar smallint some struct substring summarize symmetric table tablesample then time "
            + "timestamp trailing treat trim true try_cast unique unpack unpivot user using values varchar variadic verbose when xmlattributes xmlconcat xmlelement "
            + "xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable").Split(' '),
    ];

    public Node.NodeOneofCase Kind => Node.NodeOneofCase.ResTarget;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors) => Words.Contains(node.ResTarget.Name) ? node : null;
}
