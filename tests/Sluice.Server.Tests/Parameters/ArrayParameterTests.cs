using Sluice.Protocol.Types;
using Sluice.Server.Tests.Results;

namespace Sluice.Server.Tests.Parameters;

public sealed class ArrayParameterTests(PostgresReference postgres) : ParameterReferenceTests(postgres)
{
    [Fact]
    public Task Numbers() => AssertSameAsync(PgTypes.ArrayOf(PgTypes.Int4),
    [
        "{}", "{1}", "{1,2,3}", " { 1 , 2 } ", "{1,NULL,null,Null}", "{\"1\"}", "{-1,+2}", "{ }", "{abc}", "{99999999999}", "",  "{", "}", "{1", "{1,", "{1,}", "{,1}",
        "{1}x", "1,2", "{1 2}", "{\"\"}", "{\"NULL\"}", "{1,,2}",
    ]);

    [Fact]
    public Task Texts() => AssertSameAsync(PgTypes.ArrayOf(PgTypes.Text),
    [
        "{}", "{a}", "{a b,c}", "{ a b , c }", "{\"a b\",\"\"}", "{\"a\\\"b\",\"c\\\\d\"}", "{a\\,b}", "{\\a\\ }", "{\"NULL\",NULL,nUlL,\\NULL}", "{\"{}\",\"a,b\"}",
        "{é,\"😀\"}", "{\"a\" }", "{ \"a\"}", "{\"a", "{a\"b\"}", "{\"a\"b}", "{a}}", "{a\\", "{\"\ta\n\"}", "{\"a\\",
    ]);

    [Fact]
    public async Task Of_every_kind()
    {
        await AssertSameAsync(PgTypes.ArrayOf(PgTypes.Bool), ["{t,f,NULL}", "{yes}", "{x}"]);
        await AssertSameAsync(PgTypes.ArrayOf(PgTypes.Numeric), ["{1.50,-0.001,NULL}", "{1e5}", "{a}"]);
        await AssertSameAsync(PgTypes.ArrayOf(PgTypes.Float8), ["{1.5,NaN,-Infinity}"]);
        await AssertSameAsync(PgTypes.ArrayOf(PgTypes.Timestamp), ["{\"2024-01-02 03:04:05\",infinity,2024-01-02}"]);
        await AssertSameAsync(PgTypes.ArrayOf(PgTypes.Interval), ["{\"1 day 02:03:04\",01:00:00}"]);
        await AssertSameAsync(PgTypes.ArrayOf(PgTypes.Bytea), ["{\"\\\\x00ff\",NULL}"]);
        await AssertSameAsync(PgTypes.ArrayOf(PgTypes.Uuid), ["{a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11}"]);
        await AssertSameAsync(PgTypes.ArrayOf(PgTypes.VarBit), ["{101,\"\"}"]);
    }
}
