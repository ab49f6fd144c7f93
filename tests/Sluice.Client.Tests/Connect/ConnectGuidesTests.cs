using Sluice.Certificates.Clients;
using Sluice.Client.Connect;
using Sluice.Client.Wire;
using System.Text.Json;

namespace Sluice.Client.Tests.Connect;

public sealed class ConnectGuidesTests
{
    private const string WindowsRoot = @"C:\Users\ann\AppData\Roaming\postgresql\root.crt";

    public static TheoryData<string> Names => [.. ConnectGuides.All.Select(guide => guide.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_guide_verifies_in_full_and_names_the_root_where_the_client_takes_one(string name)
    {
        foreach (var platform in Enum.GetValues<ClientPlatform>())
        {
            var target = Target(platform == ClientPlatform.Windows ? WindowsRoot : "/home/ann/.postgresql/root.crt", platform);
            var text = GuideText.Write(ConnectGuides.Find(name)!, target);
            Assert.Contains("root.crt", text, StringComparison.Ordinal);
            Assert.Contains("lake.example.org", text, StringComparison.Ordinal);
            if (name is not ("powerbi" or "asyncpg" or "node"))
                Assert.Matches("verify-full|VerifyFull", text);
            Assert.DoesNotContain("sslmode=require", text, StringComparison.Ordinal);
            using var json = JsonDocument.Parse(GuideJson.Write(ConnectGuides.Find(name)!, target));
            Assert.Equal(name, json.RootElement.GetProperty("client").GetString());
            Assert.Equal(ConnectGuides.Find(name)!.Parts(target).Count(), json.RootElement.GetProperty("parts").GetArrayLength());
        }
    }

    [Theory]
    [InlineData("psql", ClientPlatform.Windows, "\"host=lake.example.org port=5432 dbname=lake user=ann sslmode=verify-full sslrootcert=C:\\\\Users\\\\ann\\\\AppData\\\\Roaming\\\\postgresql\\\\root.crt\"")]
    [InlineData("jdbc", ClientPlatform.Windows, "sslrootcert=C:%5CUsers%5Cann%5CAppData")]
    [InlineData("node", ClientPlatform.Windows, "\"C:\\\\Users\\\\ann\\\\AppData")]
    [InlineData("tableau", ClientPlatform.Windows, "sslrootcert=C:\\\\Users\\\\ann")]
    [InlineData("powerbi", ClientPlatform.Windows, "certutil -user -addstore Root \"C:\\Users\\ann\\AppData\\Roaming\\postgresql\\root.crt\"")]
    [InlineData("npgsql", ClientPlatform.Windows, "Root Certificate=C:\\Users\\ann\\AppData\\Roaming\\postgresql\\root.crt")]
    [InlineData("odbc", ClientPlatform.Windows, "Driver={PostgreSQL Unicode(x64)};")]
    public void Windows_paths_are_written_as_each_language_wants_them(string name, ClientPlatform platform, string expected) =>
        Assert.Contains(expected, GuideText.Write(ConnectGuides.Find(name)!, Target(WindowsRoot, platform)), StringComparison.Ordinal);

    [Theory]
    [InlineData("psql", "host=::1 ")]
    [InlineData("jdbc", "jdbc:postgresql://[::1]:5432/")]
    [InlineData("npgsql", "Host=::1;")]
    [InlineData("powerbi", "[::1]:5432")]
    [InlineData("go", "host=::1 ")]
    public void IPv6_is_bracketed_where_a_port_follows(string name, string expected) => Assert.Contains(
        expected,
        GuideText.Write(ConnectGuides.Find(name)!, Target("/r", ClientPlatform.Linux) with { Server = new ServerTarget("::1", 5432) }),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(ClientPlatform.Linux, "/home/ann/.postgresql/root.crt")]
    [InlineData(ClientPlatform.MacOs, "/Users/ann/.postgresql/root.crt")]
    [InlineData(ClientPlatform.Windows, WindowsRoot)]
    public void Another_systems_root_file_follows_that_systems_rules(ClientPlatform platform, string expected)
    {
        var here = new ClientSystem(platform == ClientPlatform.Linux ? ClientPlatform.Windows : ClientPlatform.Linux, "/elsewhere", null, new Dictionary<string, string>());
        Assert.Equal(expected, ConnectSystem.RootFile(here, platform, "ann"));
    }

    [Fact]
    public void This_systems_root_file_is_the_users_own() => Assert.Equal(
        "/data/me/.postgresql/root.crt",
        ConnectSystem.RootFile(new ClientSystem(ClientPlatform.Linux, "/data/me/", null, new Dictionary<string, string>()), ClientPlatform.Linux, "ann"));

    private static ConnectTarget Target(string root, ClientPlatform platform) =>
        new(new ServerTarget("lake.example.org", 5432), "ann", "lake", root, platform);
}
