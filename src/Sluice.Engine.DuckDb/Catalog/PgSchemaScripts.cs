using Sluice.Engine.DuckDb.Errors;
using Sluice.Engine.DuckDb.Native;
using Sluice.Engine.DuckDb.Sessions;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Catalog;

/// <summary>
/// Fills the schemas of <see cref="PgSchemas"/> from the scripts that travel in this assembly. DuckDB binds views and macros as they are
/// made, and they need each other: a script that fails is run again after the others, for as long as any of them succeeds.
/// </summary>
internal static class PgSchemaScripts
{
    private const string Folder = "Sluice.Engine.DuckDb.Catalog.";

    public static void Run(ConnectionHandle connection, ErrorMapper errors)
    {
        OwnStatement.Run(connection, $"CREATE SCHEMA {PgSchemas.Catalog}; CREATE SCHEMA {PgSchemas.Information}; CREATE SCHEMA {PgSchemas.Stored}", errors);
        var scripts = Names().ToList();
        while (scripts.Count > 0)
        {
            var failed = new List<string>();
            var reasons = new List<string>();
            foreach (var name in scripts)
            {
                if (TryRun(connection, name, errors) is not { } error)
                    continue;
                failed.Add(name);
                reasons.Add($"{name[Folder.Length..]}: {error.Message}");
            }

            if (failed.Count == scripts.Count)
                throw new InvalidOperationException($"the catalog cannot be made: {string.Join("; ", reasons)}");
            scripts = failed;
        }
    }

    // All of a script or nothing of it.
    private static PgErrorException? TryRun(ConnectionHandle connection, string name, ErrorMapper errors)
    {
        OwnStatement.Run(connection, "BEGIN", errors);
        try
        {
            OwnStatement.Run(connection, Read(name), errors);
            OwnStatement.Run(connection, "COMMIT", errors);
            return null;
        }
        catch (PgErrorException e)
        {
            OwnStatement.Run(connection, "ROLLBACK", errors);
            return e;
        }
    }

    private static IEnumerable<string> Names() => typeof(PgSchemaScripts).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(".sql", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private static string Read(string name)
    {
        using var stream = typeof(PgSchemaScripts).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
