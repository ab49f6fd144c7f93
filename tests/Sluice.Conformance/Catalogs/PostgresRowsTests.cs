using Sluice.Conformance.Clients;
using Sluice.Conformance.Fixtures;
using Sluice.Testing.Servers;

namespace Sluice.Conformance.Catalogs;

/// <summary>Rows that PostgreSQL 15 has in its catalogs from the start are the same here, where 17 has not changed them.</summary>
[Collection(ServersCollection.Name)]
public sealed class PostgresRowsTests(Servers servers)
{
    [Theory]
    [InlineData("select oid, typname, typlen, typbyval, typtype, typcategory, typispreferred, typdelim, typelem, typarray, typalign, typstorage, typcollation from pg_type where oid < 10000 and typname not in ('aclitem', '_aclitem')", 190)]
    [InlineData("select t.oid, t.typname, r.proname from pg_type t join pg_proc r on r.oid = t.typreceive where t.oid < 10000", 170)]
    [InlineData("select o.oid, o.oprname, o.oprkind, o.oprleft, o.oprright, o.oprresult, o.oprcom, o.oprnegate from pg_operator o where o.oid < 10000", 700)]
    [InlineData("select rngtypid, rngsubtype, rngmultitypid, rngcollation from pg_range", 6)]
    [InlineData("select oid, amname, amtype from pg_am", 7)]
    [InlineData("select castsource, casttarget, castcontext, castmethod from pg_cast", 200)]
    [InlineData("select oid, nspname from pg_namespace where nspname in ('pg_catalog', 'pg_toast', 'public')", 3)]
    [InlineData("select oid, spcname from pg_tablespace", 2)]
    [InlineData("select oid, relname, relkind from pg_class where relkind = 'r' and oid < 10000 and relnamespace = 11", 55)]
    [InlineData("select oid, proname, prorettype, provolatile, proretset, array_to_string(proargtypes::oid[], ' ') from pg_proc where proname in ('lower', 'abs', 'sum', 'count', 'now', 'array_agg')", 20)]
    public async Task They_are_equal(string sql, int least)
    {
        var expected = await RowsAsync((await servers.PostgresAsync()).Target, sql);
        var actual = await RowsAsync((await servers.SluiceAsync()).Target, sql);
        var keys = actual.Select(Key).ToHashSet(StringComparer.Ordinal);
        var common = expected.Where(row => keys.Contains(Key(row))).ToArray();
        Assert.InRange(common.Length, least, int.MaxValue);
        Assert.Empty(common.Except(actual));
    }

    private static async Task<string[]> RowsAsync(WireTarget target, string sql) =>
        (await Psql.RunAsync(Psql.Libpq15, target, $"sslmode=verify-full sslrootcert={target.RootCertificatePath}", sql)).OrThrow(sql)
            .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string Key(string row) => row[..row.IndexOf('|', StringComparison.Ordinal)];
}
