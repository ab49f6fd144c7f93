using Sluice.Protocol.Messages.Frontend;
using Sluice.Server.Activity;
using Sluice.Server.Configuration;
using Sluice.Server.Startup;
using Sluice.Server.Transport;

namespace Sluice.Server.Tests.Activity;

public sealed class SessionDirectoryTests
{
    private readonly SessionDirectory _sessions = new();

    [Fact]
    public void A_user_sees_their_own_statements_and_nobody_else_s()
    {
        Open(1, "ann").Run("select 'of ann'");
        Open(2, "bob").Run("select 'of bob'");
        var rows = Rows("pg_stat_activity", caller: 1);
        Assert.Equal(["select 'of ann'", "<insufficient privilege>"], rows.Select(row => row[20]));
        Assert.Equal([1], Rows("pg_stat_ssl", caller: 1).Select(row => row[0]));
        Assert.All(rows[1].Index().Where(column => column.Index is >= 7 and not 20), column => Assert.Null(column.Item));
        Assert.All(Rows("pg_stat_activity", caller: 99), row => Assert.Equal("<insufficient privilege>", row[20]));
        Assert.Empty(Rows("pg_stat_ssl", caller: 99));
    }

    [Fact]
    public void A_row_has_a_value_a_column() => Assert.All(_sessions.Relations, relation =>
    {
        Open(3, "ann");
        Open(4, "bob");
        Assert.All(relation.Rows(3), row => Assert.Equal(relation.Columns.Count, row.Length));
    });

    [Fact]
    public void A_removed_session_is_gone()
    {
        var session = Open(5, "ann");
        _sessions.Remove(session);
        Assert.Empty(Rows("pg_stat_activity", caller: 5));
    }

    private IReadOnlyList<object?[]> Rows(string name, int caller) => _sessions.Relations.Single(relation => relation.Name == name).Rows(caller);

    private SessionActivity Open(int processId, string user)
    {
        var login = new Login(
            new StartupMessage(ProtocolVersion.V32, new Dictionary<string, string>()), user, new Admission(new ServerOptions { Endpoints = [] }));
        var session = new SessionActivity(processId, login, "lake", null, () => "tests", TimeProvider.System);
        _sessions.Add(session);
        return session;
    }
}
