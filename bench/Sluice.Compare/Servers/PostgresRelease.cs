namespace Sluice.Compare.Servers;

/// <summary>Where a release of PostgreSQL has its programs, and the folders where its libraries are looked for.</summary>
internal sealed record PostgresRelease(string Name, string Programs, string? LibraryPath)
{
    private const string Debian = "/usr/lib/postgresql/15/bin";

    public static PostgresRelease Debian15 => File.Exists(Path.Combine(Debian, "postgres"))
        ? new PostgresRelease(SystemNames.Postgres15, Debian, null)
        : throw new InvalidOperationException($"PostgreSQL 15 is not in {Debian}; install Debian's package postgresql-15");
}
