using Sluice.Protocol.Errors;
using Sluice.Server.Results;
using Sluice.Server.Settings;
using Sluice.Sql.Commands;

namespace Sluice.Server.Tests.Settings;

public class SessionSettingsTests
{
    private readonly SessionSettings _settings = new("alice");

    [Fact]
    public void Startup_tells_all_that_PostgreSQL_17_reports() =>
        Assert.Equal(
            [
                ("application_name", ""), ("client_encoding", "UTF8"), ("DateStyle", "ISO, MDY"), ("default_transaction_read_only", "off"),
                ("in_hot_standby", "off"), ("integer_datetimes", "on"), ("IntervalStyle", "postgres"), ("is_superuser", "off"),
                ("scram_iterations", "4096"), ("server_encoding", "UTF8"), ("server_version", "17.6 (Sluice 0.1.0)"),
                ("session_authorization", "alice"), ("standard_conforming_strings", "on"), ("TimeZone", "UTC"),
            ],
            _settings.TakeReportedChanges());

    [Fact]
    public void Only_changes_are_told_again_and_what_rollback_undoes_is_one()
    {
        _settings.TakeReportedChanges();
        Assert.Empty(_settings.TakeReportedChanges());
        _settings.Run("set work_mem = '8MB'; set application_name = ''");
        Assert.Empty(_settings.TakeReportedChanges());
        _settings.Run("begin; set application_name = 'a'; set time zone 'Asia/Tokyo'");
        Assert.Equal([("application_name", "a"), ("TimeZone", "Asia/Tokyo")], _settings.TakeReportedChanges());
        _settings.Run("rollback");
        Assert.Equal([("application_name", ""), ("TimeZone", "UTC")], _settings.TakeReportedChanges());
        _settings.Run("begin; set local application_name = 'b'; commit");
        Assert.Empty(_settings.TakeReportedChanges());
    }

    [Fact]
    public void Bounds_are_told_with_their_unit() =>
        Assert.Equal(
            "22023 -1 ms is outside the valid range for parameter \"statement_timeout\" (0 ms .. 2147483647 ms)",
            _settings.Run("set statement_timeout = -1"));

    [Fact]
    public void Names_of_applications_are_escaped_to_ascii() =>
        Assert.Equal("h\\xc3\\xa9 \\x09", _settings.Run("set application_name = 'hé \t'; show application_name"));

    [Theory]
    [InlineData("set standard_conforming_strings = off", "0A000 non-standard string literals are not supported")]
    [InlineData("set log_statement = 'all'", "42501 permission denied to set parameter \"log_statement\"")]
    [InlineData("set session authorization bob", "42501 permission denied to set session authorization \"bob\"")]
    [InlineData("set role bob", "42501 permission denied to set role \"bob\"")]
    [InlineData("set role alice; show role", "alice")]
    [InlineData("set session authorization alice; set session authorization default", "")]
    [InlineData("set client_encoding = 'latin1'",
        "22023 invalid value for parameter \"client_encoding\": \"latin1\" / The server speaks UTF8 alone; set client_encoding to UTF8.")]
    [InlineData("set default_table_access_method = heap; set default_tablespace = ''; set xmloption = content; set row_security = off", "")]
    public void Sluice_answers_for_itself(string sql, string outcome) => Assert.Equal(outcome, _settings.Run(sql));

    [Fact]
    public void Server_values_are_shown_and_cannot_be_set()
    {
        var settings = new SessionSettings("alice", new Dictionary<string, string> { ["port"] = "6543", ["TimeZone"] = "europe/paris" });
        Assert.Equal("6543 | Europe/Paris", settings.Run("show port; show timezone"));
        Assert.StartsWith("55P02", settings.Run("set port = 1"), StringComparison.Ordinal);
        Assert.Equal("UTC | Europe/Paris", settings.Run("set timezone = 'UTC'; show timezone; reset timezone; show timezone"));
    }

    [Fact]
    public void Output_follows_the_parameters_and_is_kept_between_changes()
    {
        OutputSettings before = _settings.Output;
        Assert.Same(before, _settings.Output);
        _settings.Run("set datestyle = 'german'; set intervalstyle = 'sql_standard'; set bytea_output = 'escape'; set extra_float_digits = -3");
        _settings.Run("set time zone 2");
        OutputSettings output = _settings.Output;
        Assert.Equal(
            (DateStyle.German, DateOrder.Dmy, IntervalStyle.SqlStandard, true, -3, "<+02>-02"),
            (output.DateStyle, output.DateOrder, output.IntervalStyle, output.ByteaEscape, output.ExtraFloatDigits, output.TimeZone.Name));
        Assert.Equal(OutputSettings.Default with { TimeZone = before.TimeZone }, before);
    }

    [Fact]
    public void Every_zone_that_can_be_set_can_be_shown_in()
    {
        foreach (string zone in new[] { "gmt", "167.99", "-5.5", "CET-1CEST,M3.5.0,M10.5.0/3", "<abc>3", "INTERVAL '-00:30'", "1e-9" })
        {
            _settings.SetAtStartup("TimeZone", zone);
            Assert.Equal(_settings.TimeZone, _settings.Output.TimeZone.Name);
        }
    }

    [Fact]
    public void Timeouts_are_spans()
    {
        _settings.Run("set statement_timeout = '1.5s'; set idle_session_timeout = '1min'; set transaction_timeout = '1h'");
        Assert.Equal(
            (TimeSpan.FromSeconds(1.5), TimeSpan.FromMinutes(1), TimeSpan.Zero, TimeSpan.FromHours(1)),
            (_settings.StatementTimeout, _settings.IdleSessionTimeout, _settings.IdleInTransactionTimeout, _settings.TransactionTimeout));
    }

    [Fact]
    public void A_timeout_follows_its_parameter()
    {
        _settings.Run("set statement_timeout = '1s'; begin; set local statement_timeout = '2s'");
        Assert.Equal(TimeSpan.FromSeconds(2), _settings.StatementTimeout);
        _settings.Run("rollback");
        Assert.Equal(TimeSpan.FromSeconds(1), _settings.StatementTimeout);
        _settings.Run("reset statement_timeout");
        Assert.Equal(TimeSpan.Zero, _settings.StatementTimeout);
    }

    [Fact]
    public void Modes_are_those_of_the_transaction_or_of_the_next()
    {
        _settings.Run("set session characteristics as transaction isolation level repeatable read, read only");
        Assert.Equal(new TransactionModes("repeatable read", ReadOnly: true, Deferrable: false), _settings.Modes);
        _settings.Run("begin read write");
        Assert.Equal(new TransactionModes("repeatable read", ReadOnly: false, Deferrable: false), _settings.Modes);
        _settings.Run("rollback");
        Assert.True(_settings.Modes.ReadOnly);
    }

    [Theory]
    [InlineData(" A, \"B\"", " A, \"B\"")]
    [InlineData("", "")]
    public void The_startup_message_sets_lists_as_written(string value, string shown)
    {
        _settings.SetAtStartup("search_path", value);
        Assert.Equal(shown, _settings.Show("search_path"));
    }

    [Theory]
    [InlineData("a,, b")]
    [InlineData("a, b c")]
    [InlineData("a, \"C")]
    public void The_startup_message_cannot_set_a_broken_list(string value) =>
        Assert.Equal(
            "List syntax is invalid.",
            Assert.Throws<PgErrorException>(() => _settings.SetAtStartup("search_path", value)).Error.Detail);

    [Fact]
    public void Custom_parameters_are_many_but_not_without_end()
    {
        for (int i = 0; i < 1000; i++) Assert.Equal("", _settings.Run($"set my.p{i} = 1"));
        Assert.StartsWith("53400", _settings.Run("set my.q = 1"), StringComparison.Ordinal);
        Assert.Equal("2", _settings.Run("set my.p7 = 2; show MY.P7"));
    }

    [Fact]
    public void Show_all_lists_each_parameter_once_in_order_with_its_meaning()
    {
        _settings.Run("set work_mem = '8MB'; set my.own = 1");
        (string Name, string Setting, string Description)[] all = [.. _settings.ShowAll()];
        string[] names = [.. all.Select(row => row.Name.ToLowerInvariant())];
        Assert.Equal(names.Distinct().Order(StringComparer.Ordinal), names);
        Assert.Contains(all, row => row is { Name: "work_mem", Setting: "8MB" });
        Assert.DoesNotContain(all, row => row.Name is "role" or "session_authorization" or "my.own");
        Assert.All(all, row => Assert.EndsWith(".", row.Description, StringComparison.Ordinal));
    }

    [Fact]
    public void A_column_of_show_is_called_as_the_parameter_is_spelled() => Assert.Equal("TimeZone", _settings.NameOf("timezone"));
}
