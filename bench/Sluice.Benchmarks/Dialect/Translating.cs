using BenchmarkDotNet.Attributes;
using Sluice.Engine.DuckDb.Dialect;

namespace Sluice.Benchmarks.Dialect;

/// <summary>What parsing, rewriting and writing a statement costs the first time, and the second.</summary>
[MemoryDiagnoser]
public class Translating
{
    private const string Shapes = """
        SELECT c.relchecks, c.relkind, c.relhasindex, c.relhasrules, c.relhastriggers, c.relrowsecurity, c.relforcerowsecurity, false AS relhasoids, c.relispartition, '',
        c.reltablespace, CASE WHEN c.reloftype = 0 THEN '' ELSE c.reloftype::pg_catalog.regtype::pg_catalog.text END, c.relpersistence, c.relreplident, am.amname
        FROM pg_catalog.pg_class c LEFT JOIN pg_catalog.pg_class tc ON (c.reltoastrelid = tc.oid) LEFT JOIN pg_catalog.pg_am am ON (c.relam = am.oid)
        WHERE c.oid = '16402'
        """;

    private const string Columns = """
        SELECT a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod),
        (SELECT pg_catalog.pg_get_expr(d.adbin, d.adrelid, true) FROM pg_catalog.pg_attrdef d WHERE d.adrelid = a.attrelid AND d.adnum = a.attnum AND a.atthasdef),
        a.attnotnull, (SELECT c.collname FROM pg_catalog.pg_collation c, pg_catalog.pg_type t WHERE c.oid = a.attcollation AND t.oid = a.atttypid
        AND a.attcollation <> t.typcollation) AS attcollation, a.attidentity, a.attgenerated
        FROM pg_catalog.pg_attribute a WHERE a.attrelid = '16402' AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum
        """;

    private const string Tables = """
        SELECT n.nspname as "Schema", c.relname as "Name", CASE c.relkind WHEN 'r' THEN 'table' WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' END as "Type",
        pg_catalog.pg_get_userbyid(c.relowner) as "Owner" FROM pg_catalog.pg_class c LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r','p','') AND n.nspname <> 'pg_catalog' AND n.nspname !~ '^pg_toast' AND n.nspname <> 'information_schema'
        AND pg_catalog.pg_table_is_visible(c.oid) ORDER BY 1,2
        """;

    [Params("select 1", "\\d shapes", "\\d columns", "\\dt")]
    public string Statement { get; set; } = "";

    private string Sql => Statement switch
    {
        "\\d shapes" => Shapes,
        "\\d columns" => Columns,
        "\\dt" => Tables,
        _ => Statement,
    };

    [Benchmark]
    public int First() => Translator.Translate(Sql, plainCalls: null, reading: null).Sql.Length;

    [Benchmark]
    public int Again() => Translator.Translate(Sql).Sql.Length;
}
