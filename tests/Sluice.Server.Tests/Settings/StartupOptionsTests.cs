using Sluice.Protocol.Errors;
using Sluice.Server.Settings;

namespace Sluice.Server.Tests.Settings;

public class StartupOptionsTests
{
    private readonly SessionSettings _settings = new("alice");

    private void Apply(params (string Name, string Value)[] parameters) =>
        StartupOptions.Apply(_settings, parameters.Select(parameter => KeyValuePair.Create(parameter.Name, parameter.Value)));

    [Theory]
    [InlineData("-c work_mem=1MB", "1MB")]
    [InlineData("-cwork-mem=1MB", "1MB")]
    [InlineData("--work-mem=2MB", "2MB")]
    [InlineData("  -c  statement_timeout=1s\t--work_mem=3MB ", "3MB")]
    [InlineData("-c work_mem=1MB -c work_mem=2MB", "2MB")]
    [InlineData("-c work_mem=3072\\kB", "3MB")]
    [InlineData("", "4MB")]
    [InlineData("-c a-b.c=1 --c.d=2", "4MB")]
    public void Options_set_parameters(string options, string workMem)
    {
        Apply(("user", "alice"), ("database", "lake"), ("options", options), ("_pq_.x", "1"), ("replication", "off"));
        Assert.Equal(workMem, _settings.Show("work_mem"));
    }

    [Fact]
    public void Backslashes_keep_blanks_and_themselves()
    {
        Apply(("options", @"-c application_name=a\ b\\c\"));
        Assert.Equal(@"a b\c", _settings.ApplicationName);
    }

    [Fact]
    public void What_is_named_outright_counts_more_than_options_wherever_it_stands()
    {
        Apply(("application_name", "direct"), ("options", "-c application_name=option"));
        Assert.Equal("direct", _settings.ApplicationName);
    }

    [Fact]
    public void Reset_comes_back_to_what_the_session_started_with()
    {
        Apply(("application_name", "first"), ("DateStyle", "dmy"), ("options", "-c my.own=1"));
        Assert.Equal("first | ISO, DMY | 1", _settings.Run(
            "set application_name = 'x'; set datestyle = 'sql'; set my.own = 2; reset all; show application_name; show datestyle; show my.own"));
    }

    [Theory]
    [InlineData("-c work_mem", "42601 -c work_mem requires a value")]
    [InlineData("--work_mem", "42601 --work_mem requires a value")]
    [InlineData("-x 1", "42601 invalid command-line argument for server process: -x / Give run-time parameters as -c name=value or --name=value.")]
    [InlineData("-c", "42601 invalid command-line argument for server process: -c / Give run-time parameters as -c name=value or --name=value.")]
    [InlineData("--", "42601 invalid command-line argument for server process: -- / Give run-time parameters as -c name=value or --name=value.")]
    [InlineData("-c nope=1", "42704 unrecognized configuration parameter \"nope\"")]
    [InlineData("--=3", "42704 unrecognized configuration parameter \"\"")]
    [InlineData("-c server_version=1", "55P02 parameter \"server_version\" cannot be changed")]
    [InlineData("-c log_statement=all", "42501 permission denied to set parameter \"log_statement\"")]
    [InlineData("-c bytea_output=x", "22023 invalid value for parameter \"bytea_output\": \"x\" / Available values: escape, hex.")]
    public void Wrong_options_end_the_session(string options, string error)
    {
        PgError thrown = Assert.Throws<PgErrorException>(() => Apply(("options", options))).Error;
        Assert.Equal((Severity.Fatal, error), (thrown.Severity, SettingScript.Describe(thrown)));
    }

    [Fact]
    public void Wrong_parameters_end_the_session()
    {
        PgError thrown = Assert.Throws<PgErrorException>(() => Apply(("client_encoding", "foo"))).Error;
        Assert.Equal((Severity.Fatal, SqlStates.InvalidParameterValue), (thrown.Severity, thrown.SqlState));
    }
}
