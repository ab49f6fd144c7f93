using Sluice.Cli.Hosting;

namespace Sluice.Cli.Tests.Hosting;

public sealed class TrustLineTests
{
    [Theory]
    [InlineData("localhost", "lake", "alice", "sluice trust localhost:5432 --user alice")]
    [InlineData("lake.example.org", "sea", "alice", "sluice trust lake.example.org:5432 --user alice --database sea")]
    [InlineData("::1", "lake", "alice", "sluice trust '[::1]:5432' --user alice")]
    [InlineData("localhost", "my lake", "o'x $(id)", @"sluice trust localhost:5432 --user 'o'\''x $(id)' --database 'my lake'")]
    [InlineData("localhost", "lake", "--yes", "sluice trust localhost:5432 --user=--yes")]
    [InlineData("localhost", "lake", "~root", "sluice trust localhost:5432 --user '~root'")]
    public void Is_ready_to_paste(string host, string database, string user, string line) =>
        Assert.Equal(line, TrustLine.For(host, 5432, database, user));
}
