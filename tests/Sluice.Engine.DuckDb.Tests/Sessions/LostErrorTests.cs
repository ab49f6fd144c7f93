using Sluice.Engine.DuckDb.Errors;
using Sluice.Engine.DuckDb.Native;
using Sluice.Engine.DuckDb.Sessions;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Tests.Sessions;

public sealed class LostErrorTests : IDisposable
{
    private readonly ErrorMapper _errors;
    private readonly DatabaseHandle _database;
    private readonly ConnectionHandle _connection;
    private readonly List<string> _incidents = [];

    public LostErrorTests()
    {
        _errors = new ErrorMapper((_, detail) => _incidents.Add(detail));
        _database = Connection.OpenDatabase(":memory:", ("errors_as_json", "true"));
        _connection = Connection.Open(_database);
    }

    [Fact]
    public void Running_the_query_again_tells_what_went_wrong() =>
        Assert.Equal("late", Find("select case when i = 5 then error('late')::int else i end from range(10) r(i)").Error.Message);

    [Fact]
    public void A_query_that_goes_well_the_second_time_stays_unexplained()
    {
        Assert.Equal(SqlStates.InternalError, Find("select 1").Error.SqlState);
        Assert.Contains("lost its error", Assert.Single(_incidents), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("select case when nextval('s') > 0 then error('late') end")]
    [InlineData("select hidden()")]
    public void A_query_that_may_draw_from_a_sequence_is_not_run_again(string sql)
    {
        OwnStatement.Run(_connection, "create temp sequence s", _errors);
        OwnStatement.Run(_connection, "create temp macro hidden() as case when nextval('s') > 0 then error('late') end", _errors);

        Assert.Equal(SqlStates.InternalError, Find(sql).Error.SqlState);
        Assert.Equal("1", OwnStatement.Read(_connection, "select nextval('s')::varchar", _errors)[0][0]);
    }

    public void Dispose()
    {
        _connection.Dispose();
        _database.Dispose();
    }

    private PgErrorException Find(string sql)
    {
        var planner = new Planner(_connection, _errors);
        var plan = planner.Plan(new QueryText(sql, []));
        using (plan.Prepared)
            return new LostError(planner, _errors, plan, [], null).Find();
    }
}
