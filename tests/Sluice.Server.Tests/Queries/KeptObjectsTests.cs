using Sluice.Protocol.Errors;
using Sluice.Server.Queries;

namespace Sluice.Server.Tests.Queries;

/// <summary>What a session may keep by name is bounded.</summary>
public sealed class KeptObjectsTests
{
    [Fact]
    public async Task Prepared_statements_are_bounded()
    {
        var statements = new PreparedStatements();
        for (var i = 0; i < PreparedStatements.Most; i++)
            await statements.AddAsync(new PreparedStatement($"s{i}", "", new EmptyStatement()));
        var refused = Assert.Throws<PgErrorException>(() => statements.RefuseDuplicate("one more")).Error;
        Assert.Equal("53400", refused.SqlState);
        Assert.NotNull(refused.Hint);
        statements.RefuseDuplicate("");
        Assert.Equal("42P05", Assert.Throws<PgErrorException>(() => statements.RefuseDuplicate("s0")).Error.SqlState);
        await statements.RemoveAsync("s0");
        statements.RefuseDuplicate("one more");
    }

    [Fact]
    public async Task Portals_are_bounded()
    {
        var portals = new Portals();
        for (var i = 0; i < Portals.Most; i++)
            await portals.AddAsync(new Portal($"p{i}", new EmptyStatement(), [], []));
        Assert.Equal("53400", Assert.Throws<PgErrorException>(() => portals.RefuseDuplicate("one more")).Error.SqlState);
        portals.RefuseDuplicate("");
        Assert.Equal("42P03", Assert.Throws<PgErrorException>(() => portals.RefuseDuplicate("p0")).Error.SqlState);
        await portals.ClearAsync();
        portals.RefuseDuplicate("one more");
    }
}
