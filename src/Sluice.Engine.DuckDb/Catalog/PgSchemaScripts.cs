using System.Text.RegularExpressions;
using Sluice.Engine.DuckDb.Errors;
using Sluice.Engine.DuckDb.Native;
using Sluice.Engine.DuckDb.Sessions;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Catalog;

/// <summary>Fills the schemas of <see cref="PgSchemas"/> from the scripts that travel in this assembly.</summary>
internal static partial class PgSchemaScripts
{
    private const string Folder = "Sluice.Engine.DuckDb.Catalog.";

    /// <summary>The fact files that <see cref="RunOfLakes"/> reads.</summary>
    public static IReadOnlyList<string> FactsOfLakes { get; } = ["relations", "columns", "pg_description"];

    public static void Run(ConnectionHandle connection, ErrorMapper errors)
    {
        // One transaction: the file is written once.
        OwnStatement.Run(connection, "BEGIN", errors);
        OwnStatement.Run(connection, $"CREATE SCHEMA {PgSchemas.Catalog}; CREATE SCHEMA {PgSchemas.Information}; CREATE SCHEMA {PgSchemas.Stored}", errors);
        foreach (var script in ScriptOrder.Of([.. Names().Select(Read)]))
            Run(connection, script, errors);
        OwnStatement.Run(connection, "COMMIT", errors);
    }

    /// <summary>Makes those tables anew that tell of the lake or of the database's name; all else stays as it is. In a transaction of the caller's.</summary>
    public static void RunOfLakes(ConnectionHandle connection, ErrorMapper errors)
    {
        foreach (var script in ScriptOrder.Of([.. Names().Select(Read).Where(script => TableOfLake().IsMatch(script))]))
        {
            foreach (Match table in TableOfLake().Matches(script))
                Run(connection, $"CREATE OR REPLACE{table.Groups["table"].Value}", errors);
        }
    }

    private static void Run(ConnectionHandle connection, string script, ErrorMapper errors)
    {
        try
        {
            OwnStatement.Run(connection, script, errors);
        }
        catch (PgErrorException e)
        {
            throw new InvalidOperationException($"the catalog cannot be made: {e.Message}, in: {script}", e);
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

    [GeneratedRegex(@"^CREATE(?<table> TABLE [^;]*\b(?:lake_relations|lake_columns|current_database)\(\)[^;]*);", RegexOptions.Multiline)]
    private static partial Regex TableOfLake();
}
