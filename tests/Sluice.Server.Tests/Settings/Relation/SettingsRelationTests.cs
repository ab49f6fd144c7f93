using Sluice.Server.Settings;
using Sluice.Server.Settings.Relation;
using Sluice.Testing.Servers;
using Sluice.Testing.Wire;

namespace Sluice.Server.Tests.Settings.Relation;

public class SettingsRelationTests
{
    private static readonly string[] Compared = ["unit", "category", "context", "vartype", "min_val", "max_val", "enumvals", "boot_val", "pending_restart"];

    /// <summary>What PostgreSQL 17 has otherwise than 15, and what is a server's own.</summary>
    private static readonly string[] Different =
    [
        "autovacuum.boot_val", "client_encoding.boot_val", "lc_ctype.boot_val", "lc_messages.boot_val", "log_timezone.boot_val", "maintenance_work_mem.min_val",
        "max_stack_depth.boot_val", "server_encoding.boot_val", "server_version.boot_val", "server_version_num.min_val",
        "server_version_num.max_val", "server_version_num.boot_val", "ssl.boot_val", "superuser_reserved_connections.boot_val",
        "TimeZone.boot_val", "timezone_abbreviations.boot_val", "wal_level.boot_val",
    ];

    [Fact]
    public void Columns_are_those_of_PostgreSQL() => Assert.Equal(
        "name setting unit category short_desc extra_desc context vartype source min_val max_val enumvals boot_val reset_val sourcefile sourceline pending_restart",
        string.Join(' ', SettingsRelation.Columns.Select(column => column.Name)));

    [Fact]
    public void A_row_tells_where_its_value_comes_from()
    {
        var settings = new SessionSettings("ann");
        settings.SetAtStartup("statement_timeout", "2min");
        settings.Run("set work_mem = '8MB'; begin; set local transaction_isolation = 'serializable'");
        Assert.Equal(("120000", "client", "120000"), Of(settings, "statement_timeout"));
        Assert.Equal(("8192", "session", "4096"), Of(settings, "work_mem"));
        Assert.Equal(("0", "default", "0"), Of(settings, "lock_timeout"));
        Assert.Equal("serializable", Of(settings, "transaction_isolation").Setting);
        Assert.DoesNotContain(SettingsRelation.Rows(settings), row => (string)row[0]! is "role" or "sluice.root_certificates");
    }

    [Fact]
    public async Task Rows_are_as_PostgreSQL_describes_its_parameters()
    {
        await using var postgres = await PostgresServer.StartAsync();
        await using var client = await WireClient.ConnectAsync(postgres.Target);
        var theirs = (await client.QueryAsync($"select name, {string.Join(", ", Compared)} from pg_settings"))
            .Where(message => message.Type == 'D').Select(message => message.Texts()).ToDictionary(row => row[0]!);
        var places = Compared.Select(name => SettingsRelation.Columns.ToList().FindIndex(column => column.Name == name)).ToList();
        var differences = new List<string>();
        foreach (var row in SettingsRelation.Rows(new SessionSettings("ann")))
        {
            var name = (string)row[0]!;
            if (!theirs.TryGetValue(name, out var their) )
                continue;
            for (var i = 0; i < places.Count; i++)
            {
                var own = row[places[i]] is bool flag ? flag ? "t" : "f" : (string?)row[places[i]];
                if (own != their[i + 1] && !Different.Contains($"{name}.{Compared[i]}"))
                    differences.Add($"{name}.{Compared[i]}: {own} here, {their[i + 1]} there");
            }
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    private static (string Setting, string Source, string Reset) Of(SessionSettings settings, string name)
    {
        var row = SettingsRelation.Rows(settings).Single(row => (string)row[0]! == name);
        return ((string)row[1]!, (string)row[8]!, (string)row[13]!);
    }
}
