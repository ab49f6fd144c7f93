using Sluice.Conformance.Clients;
using Sluice.Conformance.Drivers.Programs;
using Sluice.Conformance.Tools.WithDapper;
using Sluice.Conformance.Tools.WithEfCore;
using Sluice.Conformance.Tools.WithNpgsql;

namespace Sluice.Conformance.Tools.Run;

/// <summary>Every client that is run here.</summary>
internal static class ToolTable
{
    // Its libraries are Debian packages, whatever other Python is on the PATH.
    private const string DebianPython = "/usr/bin/python3";

    public static IReadOnlyList<Tool> All { get; } =
    [
        Python("psql 15", "psql"),
        ToolProgram.Of("psql 15 with libpq 18", new Dictionary<string, string> { ["LD_LIBRARY_PATH"] = Libpq18.LibraryPath }, DebianPython, Script("python", "with_psql.py")),
        ToolProgram.Of(
            "pgJDBC 42.5",
            "java",
            $"-Duser.home={AppContext.BaseDirectory}", "-Duser.timezone=UTC", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
            "-cp", $"{ToolProgram.Path("bin")}:/usr/share/java/postgresql.jar", "Tool"),
        new("Npgsql 10", NpgsqlTool.RunAsync),
        new("Dapper 2.1 on Npgsql", DapperTool.RunAsync),
        new("EF Core 10 on Npgsql", EfCoreTool.RunAsync),
        Python("psycopg2 2.9", "psycopg2"),
        Python("psycopg 3.1", "psycopg"),
        Python("asyncpg 0.27", "asyncpg"),
        Python("SQLAlchemy 1.4 and pandas 1.5", "sqlalchemy"),
        Python("psqlODBC 13.02 with pyodbc", "odbc"),
        Python("pgcli 3.5", "pgcli"),
        ToolProgram.Of("node-postgres 8.23", "node", Script("node.mjs")),
        ToolProgram.Of("lib/pq 1.10 (Go)", ToolProgram.Path("bin", "go-tool")),
        ToolProgram.Of("DBD::Pg 3.16 (Perl)", "perl", Script("dbd.pl")),
        ToolProgram.Of("PDO 8.2 (PHP)", "php", Script("pdo.php")),
        ToolProgram.Of("ruby-pg 1.4", "ruby", Script("pg.rb")),
        ToolProgram.Of("RPostgreSQL 0.7", "Rscript", Script("rpostgresql.R")),
    ];

    private static Tool Python(string name, string library) => ToolProgram.Of(name, DebianPython, Script("python", $"with_{library}.py"));

    private static string Script(params string[] parts) => DriverProgram.Find(["tools", .. parts]);
}
