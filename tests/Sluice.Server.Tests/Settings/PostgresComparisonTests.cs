using Sluice.Server.Settings;
using Sluice.Testing.Servers;
using Sluice.Testing.Wire;

namespace Sluice.Server.Tests.Settings;

/// <summary>The same statements to Sluice's settings and to a real PostgreSQL 15, one session each.</summary>
/// <remarks>Left out is what PostgreSQL has changed since 15: the unit of bounds, and the escapes of application_name.</remarks>
public class PostgresComparisonTests(PostgresComparisonTests.Server server) : IClassFixture<PostgresComparisonTests.Server>
{
    private static readonly string[] Numbers =
    [
        "'5s'", "90000", "'1.5min'", "'1 h'", "'100000us'", "'5 parsecs'", "'abc'", "'99999999999'", "'30d'", "'1.6'", "'0x10'", "' 010 '",
        "'1e3'", "'1us'", "'5 s '", "'5s x'", "'.5s'", "'5e'", "'inf'", "'nan'", "'+5'", "'1d'", "'86400000'", "'3599999'", "'-0.4'", "'2.5'",
        "'0.5'", "'08'", "'1_0'", "'1e400'", "''", "' '", "'-'", "'.'", "'1.2.3'", "'0x'", "'0xg'", "'1e-2'", "'1e+'", "default",
    ];

    private static readonly string[] Sizes =
        ["'4MB'", "'1.5GB'", "'64'", "'4mb'", "'1TB'", "'100000B'", "'3TB'", "'1.23456MB'", "'1.0001220703125GB'", "'2GB'", "'1s'", "100"];

    private static readonly string[] Zones =
    [
        "'europe/berlin'", "2", "-5.5", "interval '+02:00' hour to minute", "interval '-2' hour", "interval '-02:30' hour to minute", "'foo/bar'",
        "'utc'", "'<+02>-02'", "'EST5EDT'", "'+3'", "'XYZ5'", "25", "168", "-168", "167", "'UTC+3'", "''", "'PST8PDT'", "'default'",
        "'local'", "'interval ''3'''", "0", "1.00001", "'12e0'", "'GMT'", "'Etc/GMT+3'", "'etc/gmt+3'", "'utc+3'", "'<abc>3'", "'US/pacific-new'",
        "'CET-1CEST'", "'abc'", "'ABC'", "'ABC3:70'", "'ABC24:30'", "'a/../b'", "'../../etc/passwd'", "100", "'1.5x'", "'0x2'",
        "'INTERVAL ''25:00'''", "'INTERVAL ''200:00'''", "' 2'", "'PST8PDT,M3.2.0,M11.1.0'", "'UTC0'", "'inf'", "'nan'", "'1e-9'", "'europe'",
        "'Europe/Paris '", "'America/Argentina/buenos_aires'", "'/etc/passwd'", "'zone.tab'", "'leapseconds'", "local",
    ];

    private static readonly string[] DateStyles =
    [
        "'ISO, DMY'", "dmy", "'SQL'", "german", "'iso, foo'", "'iso, sql'", "'postgres,euro'", "'default'", "'ISO,YMD,MDY'", "'us'", "''",
        "'iso,,mdy'", "'noneuro'", "'euro'", "'defaulting'", "'ISO8601'", "'  iso , \"DMY\"'", "'european'", "'us,us'", "'mdy,iso,default'",
        "'iso,'", "' '", "'\"iso'", "'a b'", "'german, mdy'", "'ymd'", "'german'", "iso, mdy", "'\"a\"\"b\"'", "default",
    ];

    private static readonly string[] Reals =
        ["'1.50'", "1e10", "'1e-5'", "'123456789'", "'0.1234567891'", "'5ms'", "'0x1F'", "' 1.5 '", "'x'", "'nan'", "0", "'1e400'", "-1"];

    private static readonly string[] Lists =
    [
        "a,\"B c\",'d e', \"$user\"", "'a,b'", "''", "'a''b'", "'select'", "\"Sel\"\"x\"", "'null','user','between','_x','x$1','1a','é'", "default",
    ];

    private static readonly string[] Statements =
    [
        "set jit = 'tr'; show jit", "set jit='o'", "set jit = 2", "set jit='no'; show jit", "set jit=1; show jit", "set jit=''", "set jit='  on'",
        "set jit='OF'; show jit", "set bytea_output='HEX'; show bytea_output", "set bytea_output=x", "set bytea_output=''",
        "set nope=1", "show nope", "reset nope", "set a.b=1; show a.b", "reset a.b; show a.b", "show a.c", "set a.b.c=1; show a.b.c",
        "set \"a b\".c=1", "set \"a-b.c\"=1", "set a.b='é'; show A.B", "reset zz.y", "set a.b to default; show a.b",
        "set server_version='x'", "set ssl='on'", "set shared_buffers=1", "set port=5", "reset server_version", "set listen_addresses='x'",
        "set log_connections=on", "set work_mem=1,2", "set application_name to a,b", "set intervalstyle='ISO_8601'; show intervalstyle",
        "set \"IntervalStyle\"='x'", "set client_encoding='utf-8'; show client_encoding", "set client_encoding='unicode'; show client_encoding",
        "set client_encoding='u t f 8'; show client_encoding", "set client_encoding='sql_ascii'; show client_encoding", "set names 'UTF_8'",
        "set default_transaction_isolation='Repeatable Read'; show default_transaction_isolation", "set default_transaction_isolation='x'",
        "set client_min_messages='debug'; show client_min_messages", "set client_min_messages='info'; show client_min_messages",
        "set client_min_messages='fatal'", "set backslash_quote='true'; show backslash_quote", "set synchronous_commit='false'",
        "show synchronous_commit", "set constraint_exclusion='yes'; show constraint_exclusion", "set xmlbinary='q'",
        "set max_identifier_length=3", "set application_name=1; show application_name", "set transaction_read_only=on; show transaction_read_only",
        "set extra_float_digits='1.5'; show extra_float_digits", "set extra_float_digits=9999999999", "set extra_float_digits='3 ms'",
        "set extra_float_digits=4", "set is_superuser=off", "set lc_collate='C'", "set in_hot_standby=on", "set role none; show role",
        "set standard_conforming_strings='x'", "set default_text_search_config='english'; show default_text_search_config",
        "set transaction_isolation='serializable'; show transaction_isolation", "set transaction isolation level serializable",
        "set local work_mem='5MB'; show work_mem", "set transaction_isolation to default",
        "begin; set a.t=2; set local a.t=3; show a.t; commit; show a.t", "begin; set local a.t=4; set a.t=5; show a.t; commit; show a.t",
        "begin; set a.t=6; set local a.t=7; rollback; show a.t", "begin; set a.n=1; rollback; show a.n",
        "begin; set local a.m=1; commit; show a.m", "begin; set local a.t=9; reset a.t; show a.t; commit; show a.t",
        "set work_mem='5MB'; begin; set local work_mem='6MB'; reset work_mem; show work_mem; commit; show work_mem",
        "set work_mem='5MB'; begin; set local work_mem to default; show work_mem; commit; show work_mem",
        "begin; set work_mem='7MB'; set work_mem='8MB'; rollback; show work_mem; begin; reset all; show work_mem; rollback; show work_mem",
        "set default_transaction_isolation='serializable'; show transaction_isolation; begin; show transaction_isolation; "
            + "set default_transaction_isolation='read committed'; show transaction_isolation; commit; show transaction_isolation",
        "begin read only; show transaction_read_only; reset all; show transaction_read_only; commit",
        "set session characteristics as transaction read only; show transaction_read_only; begin; set transaction_read_only to default; "
            + "show transaction_read_only; commit; show default_transaction_read_only; reset all; show default_transaction_read_only",
        "begin isolation level repeatable read, deferrable; show transaction_isolation; show transaction_deferrable; "
            + "set transaction read only, not deferrable; show transaction_read_only; show transaction_deferrable; rollback; show transaction_read_only",
    ];

    private static IEnumerable<string> Script =>
    [
        .. Numbers.Select(v => $"set statement_timeout={v}; show statement_timeout"), .. Numbers.Select(v => $"set join_collapse_limit={v}; show join_collapse_limit"),
        .. Sizes.Select(v => $"set work_mem={v}; show work_mem"), .. Sizes.Where(v => v is not ("'64'" or "'100000B'")).Select(v => $"set temp_buffers={v}; show temp_buffers"),
        .. Zones.Select(v => $"set time zone {v}; show time zone"), .. DateStyles.Select(v => $"set datestyle={v}; show datestyle"),
        .. Reals.Select(v => $"set seq_page_cost={v}; show seq_page_cost"), .. Lists.Select(v => $"set search_path={v}; show search_path"),
        .. new[] { "2.5", "'0.0005'", "'1500us'" }.Select(v => $"set vacuum_cost_delay={v}; show vacuum_cost_delay"), .. Statements,
    ];

    [Fact]
    public async Task Settings_answer_as_PostgreSQL_does()
    {
        await using WireClient client = await WireClient.ConnectAsync(server.Postgres.Target);
        var settings = new SessionSettings(PostgresServer.User);
        var differences = new List<string>();
        int compared = 0;
        foreach (string sql in Script)
        {
            string expected = await AskAsync(client, sql);
            string actual = settings.Run(sql);
            compared++;
            if (expected != actual) differences.Add($"{sql}\n  PostgreSQL: {expected}\n  Sluice:     {actual}");
        }

        Assert.Equal(Script.Count(), compared);
        Assert.True(differences.Count == 0, string.Join("\n", differences));
    }

    [Fact]
    public async Task Parameters_have_the_name_the_context_and_the_default_PostgreSQL_gives_them()
    {
        await using WireClient client = await WireClient.ConnectAsync(server.Postgres.Target);
        IReadOnlyList<WireMessage> answer = await client.QueryAsync(
            "select name, context from pg_settings where context in ('user', 'superuser', 'internal', 'postmaster', 'sighup')");
        var settings = new SessionSettings(PostgresServer.User);
        int known = 0;
        foreach (IReadOnlyList<string?> row in answer.Where(message => message.Type == 'D').Select(message => message.Texts()))
        {
            if (SettingCatalog.Find(row[0]!) is not { } setting) continue;
            known++;
            Assert.Equal(row[0], setting.Name);
            Assert.Equal((row[0], row[1]), (setting.Name, setting.Context.ToString().ToLowerInvariant()));
            if (row[1] != "user" || IsOurOwn(setting.Name)) continue;
            Assert.Equal(await AskAsync(client, $"show {setting.Name}"), $"{settings.Show(setting.Name)}");
        }

        Assert.True(known > 180, $"only {known} parameters are PostgreSQL's");
    }

    /// <summary>Values that depend on where a server runs.</summary>
    private static bool IsOurOwn(string name) => name is "default_text_search_config" || name.StartsWith("tcp_", StringComparison.Ordinal);

    private static async Task<string> AskAsync(WireClient client, string sql)
    {
        var outcomes = new List<string>();
        foreach (string statement in sql.Split("; "))
        {
            foreach (WireMessage message in await client.QueryAsync(statement))
            {
                if (message.Type == 'D') outcomes.Add(message.Texts()[0]!);
                if (message.Type is not ('E' or 'N')) continue;
                IReadOnlyDictionary<char, string> fields = message.ErrorFields();
                outcomes.Add(SettingScript.Describe(fields['C'], fields['M'], fields.GetValueOrDefault('D'), fields.GetValueOrDefault('H')));
            }
        }

        return string.Join(" | ", outcomes);
    }

    public sealed class Server : IAsyncLifetime
    {
        public PostgresServer Postgres { get; private set; } = null!;

        public async Task InitializeAsync() => Postgres = await PostgresServer.StartAsync();

        public async Task DisposeAsync() => await Postgres.DisposeAsync();
    }
}
