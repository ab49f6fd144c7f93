using Sluice.Engine.DuckDb.Catalog;
using Sluice.Engine.DuckDb.Catalog.Rows;
using Sluice.Engine.DuckDb.Errors;
using Sluice.Engine.DuckDb.Functions;
using Sluice.Engine.DuckDb.Lexing;
using Sluice.Engine.DuckDb.Native;
using Sluice.Engine.DuckDb.Relations;
using Sluice.Engine.DuckDb.Sessions;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Lake;

/// <summary>
/// Writes the catalog: a DuckDB file with a schema public and a view for each table, beside the catalogs of the template. It is opened read-only afterwards, so that DuckDB
/// itself refuses to create, change or drop anything in it.
/// </summary>
internal static class CatalogFile
{
    private const int ViewsATransaction = 1000;

    /// <param name="path">Holds the template.</param>
    public static LakeCatalog Write(
        string path, LakeSources sources, DuckDbEngineOptions options, CatalogRelations catalog, Callers callers, CancellationToken cancellationToken)
    {
        using var database = Open(path);
        using var connection = Connection.Open(database);
        var errors = new ErrorMapper((_, _) => { });
        PgFunctions.RegisterWithCasts(connection, options.SystemFunctions, callers, errors);
        var problems = sources.Problems.ToList();
        var served = CreateViews(connection, LakeReading.Read(database, sources.Tables, errors, problems, cancellationToken), errors, problems);
        LakeTable[] tables = [.. served.Select(read => read.Table)];
        CreateLeaves(connection, tables, errors);
        var sizes = TableSizes.Of(connection, [.. served.Select(read => read.Source)], errors);
        RelationRegistration.Register(database, [.. catalog.All, .. FactFile.Relations(PgSchemaScripts.FactsOfLakes), .. LakeRelations.Of(tables, sizes)], callers);
        // One transaction: each ends with a write to disk that is waited for.
        OwnStatement.Run(connection, "BEGIN", errors);
        OwnStatement.Run(connection, $"CREATE MACRO public.version() AS {Quoting.Literal(options.ServerVersion)}", errors);
        PgSchemaScripts.RunOfLakes(connection, errors);
        KnownFunctions.LeaveDescriptions(connection, errors);
        OwnStatement.Run(connection, "COMMIT", errors);
        return new LakeCatalog(tables, problems);
    }

    /// <summary>Opens a catalog to write it.</summary>
    public static DatabaseHandle Open(string path) => Connection.OpenDatabase(
        path,
        // Macros overloaded by type are not written for older readers; this very program reads the file.
        ("storage_compatibility_version", "latest"),
        ("autoinstall_known_extensions", "false"),
        ("autoload_known_extensions", "false"),
        ("allow_community_extensions", "false"));

    // Many a transaction: each ends with a write to disk that is waited for.
    private static List<ReadSource> CreateViews(ConnectionHandle connection, List<ReadSource> sources, ErrorMapper errors, List<LakeProblem> problems)
    {
        var served = new List<ReadSource>();
        foreach (var batch in sources.Chunk(ViewsATransaction))
        {
            if (TryCreate(connection, batch, errors) is null)
                served.AddRange(batch);
            else
                served.AddRange(batch.Where(source => IsCreated(connection, source, errors, problems)));
        }

        return served;
    }

    private static void CreateLeaves(ConnectionHandle connection, IReadOnlyList<LakeTable> tables, ErrorMapper errors)
    {
        foreach (var batch in tables.Where(Leaves.Has).Chunk(ViewsATransaction))
            OwnStatement.Run(connection, $"BEGIN; {string.Join("; ", batch.Select(Leaves.View))}; COMMIT", errors);
    }

    private static bool IsCreated(ConnectionHandle connection, ReadSource source, ErrorMapper errors, List<LakeProblem> problems)
    {
        if (TryCreate(connection, [source], errors) is not { } error)
            return true;
        problems.Add(LakeProblem.Of(source.Source, error));
        return false;
    }

    private static PgErrorException? TryCreate(ConnectionHandle connection, IReadOnlyList<ReadSource> sources, ErrorMapper errors)
    {
        OwnStatement.Run(connection, "BEGIN", errors);
        try
        {
            foreach (var source in sources)
                OwnStatement.Run(connection, source.View, errors);
            OwnStatement.Run(connection, "COMMIT", errors);
            return null;
        }
        catch (PgErrorException e)
        {
            OwnStatement.Run(connection, "ROLLBACK", errors);
            return e;
        }
    }
}
