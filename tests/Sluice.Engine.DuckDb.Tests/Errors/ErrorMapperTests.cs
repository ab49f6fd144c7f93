using Sluice.Engine.DuckDb.Errors;
using Sluice.Engine.DuckDb.Tests.Support;

namespace Sluice.Engine.DuckDb.Tests.Errors;

public sealed class ErrorMapperTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    [Theory]
    [InlineData("selec 1", "42601", "syntax error at or near \"selec\"", 1)]
    [InlineData("select 1 +", "42601", "syntax error at end of input", 11)]
    [InlineData("select 'äö' from from", "42601", "syntax error at or near \"from\"", 18)]
    [InlineData("select 'abc", "42601", "unterminated quoted string at or near \"'abc\"", 8)]
    [InlineData("select * from flightz", "42P01", "relation \"flightz\" does not exist", 15)]
    [InlineData("select * from nosuch.t", "42P01", "relation \"nosuch.t\" does not exist", 15)]
    [InlineData("insert into nosuch values (1)", "42P01", "relation \"nosuch\" does not exist", 0)]
    [InlineData("drop table nosuch", "42P01", "relation \"nosuch\" does not exist", 0)]
    [InlineData("drop schema nosuch", "42501", "permission denied for DROP SCHEMA", 0)]
    [InlineData("create temp table nosuch.t (a int)", "3F000", "schema \"nosuch\" does not exist", 0)]
    [InlineData("select 'äöü😀', foo from numbers", "42703", "column \"foo\" does not exist", 16)]
    [InlineData("select n.foo from numbers n", "42703", "column n.foo does not exist", 8)]
    [InlineData("select m.id from numbers n", "42P01", "missing FROM-clause entry for table \"m\"", 8)]
    [InlineData("select nosuch(1)", "42883", "function nosuch(...) does not exist", 8)]
    [InlineData("select abs('x', 2, 3)", "42883", "function abs(unknown, integer, integer) does not exist", 8)]
    [InlineData("select date '2020-01-01' + date '2020-01-01'", "42883", "operator does not exist: date + date", 26)]
    [InlineData("select 1 + 'a'", "22P02", "invalid input syntax for type integer: \"a\"", 0)]
    [InlineData("select 1::nosuch", "42704", "type \"nosuch\" does not exist", 11)]
    [InlineData("select id from numbers a, numbers b", "42702", "column reference \"id\" is ambiguous", 8)]
    [InlineData("select label, count(*) from numbers", "42803", "column \"label\" must appear in the GROUP BY clause or be used in an aggregate function", 8)]
    [InlineData("select 1 from numbers where count(*) > 1", "42803", "aggregate functions are not allowed in WHERE", 29)]
    [InlineData("select id from numbers where row_number() over () = 1", "42P20", "window functions are not allowed in WHERE", 30)]
    [InlineData("select sum(id) over w from numbers", "42704", "window \"w\" does not exist", 0)]
    [InlineData("select id from numbers limit -1", "2201W", "LIMIT must not be negative", 30)]
    [InlineData("with t as (select 1), t as (select 2) select 1", "42712", "WITH query name \"t\" specified more than once", 0)]
    [InlineData("with t as (select * from t) select * from t", "42P01", "relation \"t\" does not exist", 26)]
    [InlineData("with recursive t as (select * from t union all select 1) select * from t", "42P19", "recursive reference to query \"t\" must not appear within its non-recursive term", 36)]
    [InlineData("select current_date >= 5", "42883", "operator does not exist: date >= integer", 21)]
    [InlineData("select '1' + '2'", "42725", "operator is not unique: unknown + unknown", 12)]
    [InlineData("select (5)[1]", "42804", "cannot subscript type integer because it does not support subscripting", 0)]
    [InlineData("select 'a while'::interval", "22007", "invalid input syntax for type interval: \"a while\"", 8)]
    [InlineData("select regexp_matches('a', '(')", "2201B", "invalid regular expression: parentheses () not balanced", 0)]
    [InlineData("select 'abc'::int", "22P02", "invalid input syntax for type integer: \"abc\"", 8)]
    [InlineData("select 'x'::boolean", "22P02", "invalid input syntax for type boolean: \"x\"", 8)]
    [InlineData("select 'x'::numeric(5,2)", "22P02", "invalid input syntax for type numeric: \"x\"", 8)]
    [InlineData("select '{'::json", "22P02", "invalid input syntax for type json", 11)]
    [InlineData("select 'x'::timestamp", "22007", "invalid input syntax for type timestamp: \"x\"", 8)]
    [InlineData("select '2024-13-01'::date", "22008", "date/time field value out of range: \"2024-13-01\"", 20)]
    [InlineData("select '99999'::smallint", "22003", "value \"99999\" is out of range for type smallint", 8)]
    [InlineData("select 99999::smallint", "22003", "smallint out of range", 13)]
    [InlineData("select 2147483647 + 1::int", "22003", "integer out of range", 0)]
    [InlineData("select 9223372036854775807 + 1", "22003", "bigint out of range", 0)]
    [InlineData("select 999::decimal(3,1)", "22003", "numeric field overflow", 11)]
    [InlineData("select [1]::int", "42846", "cannot cast type integer[] to integer", 11)]
    [InlineData("select (select id from numbers)", "21000", "more than one row returned by a subquery used as an expression", 0)]
    [InlineData("select 1 order by 5", "42P10", "ORDER BY position is not in select list", 19)]
    [InlineData("select error('boom')", "22023", "boom", 0)]
    [InlineData("select strptime('1/x', '%d/%m')", "22023", "could not parse string \"1/x\" according to format specifier \"%d/%m\"", 0)]
    [InlineData("select sqrt(-1)", "2201F", "cannot take square root of a negative number", 0)]
    [InlineData("create table t (a int)", "42501", "permission denied: the lake is read-only", 0)]
    [InlineData("insert into numbers values (1)", "42501", "permission denied: the lake is read-only", 0)]
    [InlineData("pivot numbers on id", "0A000", "PIVOT needs the list of its columns", 0)]
    [InlineData("select 1; select 2", "42601", "cannot insert multiple commands into a prepared statement", 0)]
    [InlineData("select ?", "42601", "parameters are written $1, $2 and so on", 0)]
    [InlineData("select $x", "42601", "parameters are written $1, $2 and so on", 0)]
    [InlineData("select $0", "42P02", "there is no parameter $0", 0)]
    [InlineData("select $70000", "42P02", "there is no parameter $70000", 0)]
    [InlineData("  -- nothing", "42601", "the statement is empty", 0)]
    public async Task Speaks_as_PostgreSQL_does(string sql, string state, string message, int position)
    {
        await using var session = await fixture.Test.SessionAsync();

        var error = await session.ErrorAsync(sql);

        Assert.Equal((state, message, position), (error.SqlState, error.Message, error.Position));
    }

    [Theory]
    [InlineData("create temp table t (b int)", "42P07", "relation \"t\" already exists", null)]
    [InlineData("insert into t values (1, 1)", "23505", "duplicate key value violates unique constraint", "Key (a)=(1) already exists.")]
    [InlineData("insert into t values (null, 1)", "23502", "null value in column \"a\" of relation \"t\" violates not-null constraint", null)]
    [InlineData("insert into t values (2, -1)", "23514", "new row for relation \"t\" violates check constraint", null)]
    [InlineData("insert into t values ('x', 1)", "22P02", "invalid input syntax for type integer: \"x\"", null)]
    [InlineData("insert into t (zz) values (1)", "42703", "column t.zz does not exist", null)]
    [InlineData("insert into t values (1, 2, 3)", "42601", "table t has 2 columns but 3 values were supplied", null)]
    [InlineData("alter table t add column a int", "42701", "column \"a\" already exists", null)]
    [InlineData("drop view t", "42809", "\"t\" is not a view", null)]
    public async Task Tells_of_temporary_tables_as_PostgreSQL_does(string sql, string state, string message, string? detail)
    {
        await using var session = await fixture.Test.SessionAsync();
        await session.ExecuteAsync("create temp table t (a int not null unique, b int check (b > 0))");
        await session.ExecuteAsync("insert into t values (1, 1)");

        var error = await session.ErrorAsync(sql);

        Assert.Equal((state, message, detail), (error.SqlState, error.Message, error.Detail));
    }

    [Theory]
    [InlineData("select * from number", "Perhaps you meant \"numbers\".")]
    [InlineData("select labl from numbers", "Perhaps you meant to reference the column \"label\".")]
    [InlineData("select * from flightz", null)]
    [InlineData("select zzzzzz from numbers", null)]
    [InlineData("create table t (a int)", "Temporary tables and views can be created: CREATE TEMP TABLE, CREATE TEMP VIEW.")]
    public async Task Hints_at_what_was_meant_and_at_nothing_absurd(string sql, string? hint)
    {
        await using var session = await fixture.Test.SessionAsync();

        Assert.Equal(hint, (await session.ErrorAsync(sql)).Hint);
    }

    [Fact]
    public async Task A_transaction_in_which_a_statement_failed_can_be_rolled_back()
    {
        await using var session = await fixture.Test.SessionAsync();
        await session.ExecuteAsync("create temp table t (a int unique)");
        await session.BeginAsync(CancellationToken.None);
        await session.ExecuteAsync("insert into t values (5)");
        await session.ErrorAsync("insert into t values (1), (1)");
        await session.ErrorAsync("select error('x')");

        await session.RollbackAsync(CancellationToken.None);

        Assert.Equal(0L, await session.ValueAsync("select count(*) from t"));
    }

    [Fact]
    public async Task Running_out_of_memory_and_of_disk_are_told_apart()
    {
        await using var test = await TestEngine.StartAsync(change: options => options with { MemoryLimit = 100 << 20, SpillLimit = 10 << 20, Threads = 2 });
        await using var session = await test.SessionAsync();

        Assert.Equal("53200", (await session.ErrorAsync("select count(l) from (select list(i) l from range(100000000) r(i))")).SqlState);
        Assert.Equal("53100", (await session.ErrorAsync("select i from range(100000000) r(i) order by hash(i)")).SqlState);
        Assert.Equal(1, await session.ValueAsync("select 1"));
    }

    [Fact]
    public void Internal_errors_reach_the_log_and_not_the_client()
    {
        var incidents = new List<(string Id, string Detail)>();
        var mapper = new ErrorMapper((id, detail) => incidents.Add((id, detail)));

        var error = mapper.Map("{\"exception_type\":\"INTERNAL\",\"exception_message\":\"Assertion at /src/x.cpp:12\"}", PositionMap.None).Error;

        var incident = Assert.Single(incidents);
        Assert.Equal("XX000", error.SqlState);
        Assert.Equal($"internal error (incident {incident.Id})", error.Message);
        Assert.Equal("INTERNAL: Assertion at /src/x.cpp:12", incident.Detail);
    }

    [Theory]
    [InlineData("Divide by Zero", "x", "22012")]
    [InlineData("TransactionContext", "Catalog write-write conflict on create with \"t\"", "40001")]
    [InlineData("TransactionContext", "Current transaction is aborted (please ROLLBACK)", "25P02")]
    [InlineData("TransactionContext", "cannot commit - no transaction is active", "25P01")]
    [InlineData("TransactionContext", "cannot start a transaction within a transaction", "25001")]
    [InlineData("Out of Memory", "could not allocate block of size 1.0 GiB", "53200")]
    [InlineData("Out of Memory", "failed to offload data block of size 256.0 KiB", "53100")]
    [InlineData("IO", "Could not write file \"/data/engine/x\": No space left on device", "53100")]
    [InlineData("IO", "No files found that match the pattern \"/lake/x.csv\"", "58P01")]
    [InlineData("IO", "Cannot open file \"/lake/x.csv\": Permission denied", "58030")]
    [InlineData("Permission", "Cannot access file \"/etc/passwd\"", "42501")]
    [InlineData("INTERRUPT", "Interrupted!", "57014")]
    [InlineData("Not implemented", "x", "0A000")]
    [InlineData("Dependency", "x", "2BP01")]
    [InlineData("Missing Extension", "Install it first using INSTALL httpfs", "0A000")]
    [InlineData("FATAL", "x", "XX000")]
    [InlineData("Some New Kind", "x", "XX000")]
    public void Every_kind_has_its_state_and_no_path(string type, string message, string state)
    {
        var error = new ErrorMapper((_, _) => { }).Map($"{type} Error: {message}", PositionMap.None).Error;

        Assert.Equal(state, error.SqlState);
        Assert.DoesNotContain("/", $"{error.Message}{error.Hint}{error.Detail}", StringComparison.Ordinal);
        Assert.DoesNotContain("INSTALL", $"{error.Message}{error.Hint}", StringComparison.Ordinal);
    }
}
