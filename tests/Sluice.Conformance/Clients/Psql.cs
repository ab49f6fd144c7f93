using Sluice.Testing.Processes;
using Sluice.Testing.Servers;

namespace Sluice.Conformance.Clients;

/// <summary>psql, with Debian's libpq 15 or with libpq 18; nothing of the user's own settings reaches it.</summary>
internal static class Psql
{
    public const string Libpq15 = "psql with libpq 15";
    public const string Libpq18 = "psql with libpq 18";

    /// <param name="client">Which library.</param>
    /// <param name="settings">Connection settings on top of the target's host, port, user and database, which they may override.</param>
    /// <param name="command">SQL, or a backslash command.</param>
    public static Task<CommandResult> RunAsync(string client, WireTarget target, string settings, string command)
    {
        var environment = new Dictionary<string, string>
        {
            ["PGPASSWORD"] = target.Password,
            ["PGCONNECT_TIMEOUT"] = "20",
            // No ~/.postgresql, no Kerberos tickets, no pager.
            ["HOME"] = AppContext.BaseDirectory,
            ["PGGSSENCMODE"] = "disable",
            ["PGCLIENTENCODING"] = "UTF8",
            ["LC_ALL"] = "C",
        };
        if (client == Libpq18)
            environment["LD_LIBRARY_PATH"] = Clients.Libpq18.LibraryPath;
        var connection = $"host={target.Host} port={target.Port} user={target.User} dbname={target.Database} {settings}";
        return new Command("psql", connection, "-X", "-A", "-t", "-c", command) { Environment = environment }.RunAsync();
    }
}
