using Sluice.Certificates.Clients;

namespace Sluice.Certificates.Tests.Clients;

public sealed class ClientRootPathsTests
{
    private static readonly Dictionary<string, string> Nothing = [];

    [Fact]
    public void Windows_keeps_roots_in_the_profile()
    {
        var paths = new ClientRootPaths(new ClientSystem(ClientPlatform.Windows, "C:\\Users\\ann", "C:\\Users\\ann\\AppData\\Roaming", Nothing));
        Assert.Equal("C:\\Users\\ann\\AppData\\Roaming\\postgresql\\root.crt", paths.LibpqRoot);
        Assert.Equal("C:\\Users\\ann\\AppData\\Roaming\\postgresql\\root.crl", paths.LibpqCrl);
        Assert.Equal("C:\\Users\\ann\\AppData\\Roaming\\postgresql\\root.crt", paths.PgJdbcRoot);
    }

    [Fact]
    public void Variables_go_before_the_home_but_not_for_pgJDBC()
    {
        var variables = new Dictionary<string, string> { ["PGSSLROOTCERT"] = "/etc/roots.pem", ["PGSSLCRL"] = "" };
        var paths = new ClientRootPaths(new ClientSystem(ClientPlatform.Linux, "/home/ann", null, variables));
        Assert.Equal("/etc/roots.pem", paths.LibpqRoot);
        Assert.Equal("/home/ann/.postgresql/root.crl", paths.LibpqCrl);
        Assert.Equal("/home/ann/.postgresql/root.crt", paths.PgJdbcRoot);
    }

    [Fact]
    public void Without_a_home_there_is_no_root_file() =>
        Assert.Null(new ClientRootPaths(new ClientSystem(ClientPlatform.Linux, null, null, Nothing)).LibpqRoot);
}
