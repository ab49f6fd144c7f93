namespace Sluice.Conformance.Lake;

/// <summary>Places of PostgreSQL's language, and of DuckDB's, in which a query can be hidden. {q} is the query; ';;' parts one round trip from the next.</summary>
internal static class Wrappings
{
    private static readonly string LongName = new('n', 20_000);

    public static IReadOnlyList<string> All { get; } =
    [
        "{q}",
        "/* ' */ {q} -- '",
        "/* /* nested */ $$ */ {q}",
        "select 1 as a; {q}",
        "prepare p as {q};;execute p",
        "prepare p(text) as {q};;execute p('a')",
        "begin;;declare c cursor for {q};;fetch all from c;;rollback",
        "declare h cursor with hold for {q};;fetch all from h;;close h",
        "copy ({q}) to stdout",
        "copy ({q}) to stdout with (format csv, header)",
        "copy ({q}) to stdout with (format binary)",
        "explain analyze {q}",
        "explain (analyze, format json) {q}",
        "create temp view w1 as {q};;select * from w1;;drop view w1",
        "create temp table w2 as {q};;select * from w2;;drop table w2",
        "select * into temp w3 from ({q}) x;;select * from w3;;drop table w3",
        "create temp macro w4() as table {q};;select * from w4()",
        "create temp macro w5() as (select x from ({q}) x);;select w5()",
        "with x as ({q}) select * from x",
        "with x as materialized ({q}) select * from x",
        "with recursive x as ({q}) select * from x",
        "with \"" + LongName + "\" as ({q}) select * from \"" + LongName + "\"",
        "select array(select x::text from ({q}) x)",
        "select (select min(x::text) from ({q}) x)",
        "select 1 as a where exists ({q})",
        "select * from (values (1)) v(a), lateral ({q}) x",
        "select $a$x$a$, E'\\'', U&'\\0061', * from ({q}) \"q\"\"'q\"",
        "{q} union all {q}",
        "create temp table w6 (a text);;insert into w6 select x::text from ({q}) x returning *;;drop table w6",
        "from ({q})",
        "from ({q}) select *",
        "summarize {q}",
        "describe {q}",
        "pivot ({q}) on 1 in (1) using count(*)",
        "select * exclude (nothing) from ({q})",
        "select * from ({q}) qualify true",
    ];
}
