using Sluice.Conformance.Clients;
using Sluice.Conformance.Fixtures;
using Sluice.Testing.Processes;
using Sluice.Testing.Servers;

namespace Sluice.Conformance.Copy;

/// <summary>psql's \copy, both ways and in every format: what goes out comes back in.</summary>
[Collection(ServersCollection.Name)]
public sealed class PsqlCopyTests(Servers servers) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sluice-copy-").FullName;

    [Theory]
    [InlineData("postgres", "")]
    [InlineData("sluice", "")]
    [InlineData("postgres", "csv header")]
    [InlineData("sluice", "csv header")]
    [InlineData("postgres", "binary")]
    [InlineData("sluice", "binary")]
    public async Task A_table_goes_out_and_comes_back(string server, string format)
    {
        var file = Path.Combine(_folder, "t.data");
        var script = $"""
            create temp table t (a int4, b text, c numeric(10,2), d timestamp, e bool, f float8);
            insert into t values (1, 'one', 1.5, '2024-02-29 12:34:56', true, 0.1), (2, E'tab\tnl\nbs\\', null, null, false, -1e10), (null, '', 0, '1999-12-31', null, null);
            \copy t to '{file}' {format}
            create temp table u (a int4, b text, c numeric(10,2), d timestamp, e bool, f float8);
            \copy u from '{file}' {format}
            \copy (select * from u order by a) to stdout csv
            """;
        var result = await RunAsync(server, script);
        Assert.Equal("", result.Error);
        Assert.Equal(
            """
            COPY 3
            COPY 3
            1,one,1.50,2024-02-29 12:34:56,t,0.1
            2,"tab	nl
            bs\",,,f,-10000000000
            ,"",0.00,1999-12-31 00:00:00,,

            """,
            string.Join('\n', result.Output.Split('\n').Where(line => !line.StartsWith("CREATE", StringComparison.Ordinal) && !line.StartsWith("INSERT", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task A_table_of_the_lake_goes_out_but_takes_nothing()
    {
        var result = await RunAsync("sluice", "copy people to stdout csv header;\ncopy people from stdin;\n1\tx\n\\.\n");
        Assert.StartsWith("id,name\n1,Ada\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("permission denied: the lake is read-only", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("copy people to '/tmp/people.csv'")]
    [InlineData("copy people to program 'cat'")]
    [InlineData("copy (select 1) to '/tmp/one.csv' (format csv)")]
    [InlineData("copy people from '/etc/passwd'")]
    [InlineData("copy people from program 'id'")]
    public async Task Files_and_programs_of_the_server_are_out_of_reach(string command)
    {
        var result = await RunAsync("sluice", command + ";\n");
        Assert.Contains("ERROR:  COPY to or from a file is not permitted", result.Error, StringComparison.Ordinal);
        Assert.Contains("HINT:  Use COPY to STDOUT or from STDIN; psql's \\copy command does so", result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<CommandResult> RunAsync(string server, string script)
    {
        var target = await servers.TargetAsync(server);
        var connection = $"host={target.Host} port={target.Port} user={target.User} dbname={target.Database} sslmode=verify-full sslrootcert={target.RootCertificatePath}";
        return await new Command("psql", connection, "-X", "-A", "-t")
        {
            Input = script + "\n",
            Environment = new Dictionary<string, string> { ["PGPASSWORD"] = target.Password, ["HOME"] = _folder, ["PGCLIENTENCODING"] = "UTF8" },
        }.RunAsync();
    }
}
