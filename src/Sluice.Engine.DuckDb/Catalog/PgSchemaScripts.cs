using Sluice.Engine.DuckDb.Errors;
using Sluice.Engine.DuckDb.Native;
using Sluice.Engine.DuckDb.Sessions;

namespace Sluice.Engine.DuckDb.Catalog;

/// <summary>Fills the schemas of <see cref="PgSchemas"/> from the scripts that travel in this assembly, in the order of their paths.</summary>
internal static class PgSchemaScripts
{
    private const string Folder = "Sluice.Engine.DuckDb.Catalog.";

    public static void Run(ConnectionHandle connection, ErrorMapper errors)
    {
        OwnStatement.Run(connection, $"CREATE SCHEMA {PgSchemas.Catalog}; CREATE SCHEMA {PgSchemas.Information}", errors);
        foreach (var name in Names())
            OwnStatement.Run(connection, Read(name), errors);
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
