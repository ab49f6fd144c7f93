using Sluice.Engine.DuckDb.Columns;
using Sluice.Engine.DuckDb.Catalog;
using Sluice.Engine.DuckDb.Catalog.Rows;
using Sluice.Engine.DuckDb.Errors;
using Sluice.Engine.DuckDb.Functions;
using Sluice.Engine.DuckDb.Lexing;
using Sluice.Engine.DuckDb.Native;
using Sluice.Engine.DuckDb.Relations;
using Sluice.Engine.DuckDb.Sessions;
using Sluice.Engine.DuckDb.Aliases;
using Sluice.Engine.Types;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Lake;

/// <summary>
/// Writes the catalog: a DuckDB file with a schema public and a view for each table. It is opened read-only afterwards, so that DuckDB
/// itself refuses to create, change or drop anything in it.
/// </summary>
internal static class CatalogFile
{
    public static LakeCatalog Write(
        string path, LakeSources sources, DuckDbEngineOptions options, CatalogRelations catalog, Callers callers, CancellationToken cancellationToken)
    {
        using var database = Connection.OpenDatabase(
            path,
            // Macros overloaded by type are not written for older readers; the file lives as long as this process.
            ("storage_compatibility_version", "latest"),
            ("autoinstall_known_extensions", "false"),
            ("autoload_known_extensions", "false"),
            ("allow_community_extensions", "false"));
        using var connection = Connection.Open(database);
        var errors = new ErrorMapper((_, _) => { });
        AliasTypes.Register(connection);
        PgFunctions.Register(connection, options.SystemFunctions, callers);
        OwnStatement.Run(connection, $"CREATE SCHEMA public; CREATE MACRO public.version() AS {Quoting.Literal(options.ServerVersion)}", errors);
        var tables = new List<LakeTable>();
        var problems = sources.Problems.ToList();
        foreach (var source in sources.Tables)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                tables.Add(Add(connection, source, errors));
            }
            catch (PgErrorException e)
            {
                OwnStatement.Run(connection, $"DROP VIEW IF EXISTS public.{Quoting.Identifier(source.Name)}", errors);
                problems.Add(new LakeProblem(source.Path, e.InnerException is EngineException engine ? Wording.FirstLine(engine.Report.Message) : e.Message));
            }
        }

        var served = sources.Tables.IntersectBy(tables.Select(table => table.Name), source => source.Name).ToArray();
        RelationRegistration.Register(
            database, [.. catalog.All, .. FactFile.Relations(), .. LakeRelations.Of(tables, TableSizes.Of(connection, served, errors))], callers);
        PgSchemaScripts.Run(connection, errors);
        RelationViews.Create(connection, options.SystemRelations, errors);
        KnownFunctions.Leave(connection, errors);
        return new LakeCatalog(tables, problems);
    }

    private static LakeTable Add(ConnectionHandle connection, LakeSource source, ErrorMapper errors)
    {
        if (source.Format == LakeFormat.Parquet && source.Files.FirstOrDefault(DataFileName.IsCompressed) is not null)
        {
            throw PgError.Error(
                SqlStates.FeatureNotSupported,
                "a Parquet file compressed as a whole cannot be read: Parquet compresses inside the file").ToException();
        }

        var name = $"public.{Quoting.Identifier(source.Name)}";
        OwnStatement.Run(connection, $"CREATE VIEW {name} AS SELECT * {From(connection, source, errors)}", errors);
        return new LakeTable(source.Name, source.Format, source.Path, Columns(connection, $"SELECT * FROM {name} LIMIT 1", errors));
    }

    // Types found once are kept: a statement need not look again, and always sees the same.
    private static string From(ConnectionHandle connection, LakeSource source, ErrorMapper errors)
    {
        if (source.Format == LakeFormat.Parquet)
            return $"FROM {ScanSql.Detecting(source)}";
        if (CsvSniffing.Query(source) is { } sniff)
            return CsvSniffing.From(source, OwnStatement.Read(connection, sniff, errors)[0][0]!);
        var columns = OwnStatement.Read(
            connection,
            $"SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM {ScanSql.Detecting(source, withPartitions: false)})",
            errors);
        var pinned = ScanSql.Pinned(source, columns.ConvertAll(column => (column[0]!, column[1]!)));
        try
        {
            OwnStatement.Run(connection, $"SELECT count(hash(COLUMNS(*))) FROM (FROM {pinned} LIMIT {ScanSql.SampleRows})", errors);
            return $"FROM {pinned}";
        }
        catch (PgErrorException)
        {
            // A date's format may be found by looking only; then every statement looks.
            return $"FROM {ScanSql.Detecting(source)}";
        }
    }

    private static ResultColumn[] Columns(ConnectionHandle connection, string sql, ErrorMapper errors)
    {
        OwnStatement.Run(connection, sql, errors);
        using var prepared = new Planner(connection, errors).Prepare(new Parameters.SentStatement(sql, PositionMap.None));
        return Array.ConvertAll(Planner.ColumnsOf(prepared), column => new ResultColumn(column.Name, column.Type ?? new EngineType(TypeKind.Text)));
    }
}
