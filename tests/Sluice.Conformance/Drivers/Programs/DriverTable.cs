using Sluice.Conformance.Clients;
using Sluice.Conformance.Drivers.Modes;

namespace Sluice.Conformance.Drivers.Programs;

/// <summary>Every driver with every mode it knows.</summary>
internal static class DriverTable
{
    /// <summary>libpq without an sslmode, asked to use the system's roots.</summary>
    public const string System = "sslrootcert=system";

    /// <summary>No mode is given: the driver's default.</summary>
    public const string NoneGiven = "none given";

    public const string Psql15 = "psql, libpq 15";
    public const string Psql18 = "psql, libpq 18";
    public const string Psycopg3 = "psycopg 3.1 (libpq 15)";
    public const string Npgsql = "Npgsql 10";

    // Its drivers are Debian packages, whatever other Python is on the PATH.
    private const string DebianPython = "/usr/bin/python3";

    public static IReadOnlyList<Driver> All { get; } =
    [
        new(Psql15, LibpqModes.Before16, attempts => PsqlDriver.ConnectAsync(Psql.Libpq15, attempts)),
        new(Psql18, LibpqModes.Since16, attempts => PsqlDriver.ConnectAsync(Psql.Libpq18, attempts)),
        new("psycopg2 2.9 (libpq 15)", LibpqModes.Before16, attempts => PythonAsync("psycopg2", attempts)),
        new(Psycopg3, LibpqModes.Before16, attempts => PythonAsync("psycopg", attempts)),
        new("psqlODBC 13.02 (libpq 15)", LibpqModes.Odbc, attempts => PythonAsync("odbc", attempts)),
        new("asyncpg 0.27", AsyncpgModes.All, attempts => PythonAsync("asyncpg", attempts)),
        new("pgJDBC 42.5", JdbcModes.All, JavaAsync),
        new(Npgsql, NpgsqlModes.All, NpgsqlDriver.ConnectAsync),
        new("node-postgres 8.23", NodeModes.All, attempts => DriverProgram.RunAsync("node", [DriverProgram.Find("drivers", "connect.mjs")], attempts)),
        new("lib/pq 1.10 (Go)", GoModes.All, attempts => DriverProgram.RunAsync(DriverProgram.Find("bin", "connect"), [], attempts)),
    ];

    public static Task<IReadOnlyList<DriverReply>> PythonAsync(string driver, IReadOnlyList<Attempt> attempts) =>
        DriverProgram.RunAsync(DebianPython, [DriverProgram.Find("drivers", "connect.py"), driver], attempts);

    private static Task<IReadOnlyList<DriverReply>> JavaAsync(IReadOnlyList<Attempt> attempts)
    {
        var classes = Path.GetDirectoryName(DriverProgram.Find("bin", "Connect.class"));
        // Java takes the home folder from the user database, not from HOME.
        string[] arguments = [$"-Duser.home={AppContext.BaseDirectory}", "-cp", $"{classes}:/usr/share/java/postgresql.jar", "Connect"];
        return DriverProgram.RunAsync("java", arguments, attempts);
    }
}
