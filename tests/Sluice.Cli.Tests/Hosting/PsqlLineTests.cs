using Sluice.Cli.Hosting;

namespace Sluice.Cli.Tests.Hosting;

public sealed class PsqlLineTests
{
    [Fact]
    public void Is_ready_to_paste() => Assert.Equal(
        "psql \"host=localhost port=5432 dbname=lake user=alice sslmode=verify-full sslrootcert=/data/certs/root.crt\"",
        PsqlLine.For("localhost", 5432, "lake", "alice", "/data/certs/root.crt"));

    [Fact]
    public void Leaves_the_root_to_the_client() => Assert.EndsWith(
        "sslmode=verify-full\"", PsqlLine.For("db.example.org", 5432, "lake", "alice", null), StringComparison.Ordinal);

    [Fact]
    public void Quotes_for_libpq_and_for_the_shell() => Assert.Equal(
        @"psql 'host=localhost port=5432 dbname='\''my lake'\'' user=a\\$b sslmode=verify-full sslrootcert=o\'\''x'",
        PsqlLine.For("localhost", 5432, "my lake", @"a\$b", "o'x"));
}
