using System.Globalization;
using Sluice.Engine.DuckDb.Errors;
using Sluice.Engine.DuckDb.Functions;
using Sluice.Engine.DuckDb.Lake;
using Sluice.Engine.DuckDb.Lexing;
using Sluice.Engine.DuckDb.Native;
using Sluice.Engine.DuckDb.Sessions;
using Sluice.Engine.DuckDb.Relations;

namespace Sluice.Engine.DuckDb.Permissions;

/// <summary>
/// Opens the catalog read-only and closes every door: files of the lake only, no extensions, no settings. DuckDB refuses by itself
/// what <see cref="StatementGate"/> does not catch before.
/// </summary>
internal static class Lockdown
{
    public static DatabaseHandle Open(string catalogFile, string spill, LakeSources sources, DuckDbEngineOptions options, Callers callers)
    {
        var database = Connection.OpenDatabase(
            catalogFile,
            ("access_mode", "READ_ONLY"),
            // An internal error ends its statement, not everybody's engine.
            ("disable_database_invalidation", "true"),
            ("autoinstall_known_extensions", "false"),
            ("autoload_known_extensions", "false"),
            ("allow_unsigned_extensions", "false"),
            ("allow_community_extensions", "false"));
        try
        {
            using var connection = Connection.Open(database);
            var errors = new ErrorMapper((incident, detail) => throw new InvalidOperationException($"the engine refused a setting: {detail}"));
            PgFunctions.Register(connection, options.SystemFunctions, callers, errors);
            foreach (var statement in Settings(spill, sources, options))
                OwnStatement.Run(connection, statement, errors);
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    // The order matters: what may be read is said before external access ends, and the lock comes last.
    private static IEnumerable<string> Settings(string spill, LakeSources sources, DuckDbEngineOptions options)
    {
        var memory = options.MemoryLimit ?? GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2;
        yield return "SET GLOBAL errors_as_json = true";
        yield return $"SET GLOBAL memory_limit = '{memory.ToString(CultureInfo.InvariantCulture)}B'";
        yield return $"SET GLOBAL threads = {options.Threads ?? Environment.ProcessorCount}";
        yield return $"SET GLOBAL temp_directory = {Quoting.Literal(spill)}";
        if (options.SpillLimit is { } limit)
            yield return $"SET GLOBAL max_temp_directory_size = '{limit.ToString(CultureInfo.InvariantCulture)}B'";
        // Clients may read files of the spill folder, could they guess its name: they would see ciphertext. The built-in cipher is
        // called unsafe for its random numbers; the key never leaves this process.
        yield return "SET GLOBAL force_mbedtls_unsafe = 'true'";
        yield return "SET GLOBAL temp_file_encryption = true";
        // A worker lays a long statement's task aside for another's, rather than finish it first.
        yield return "SET GLOBAL scheduler_process_partial = true";
        yield return "SET GLOBAL integer_division = true";
        yield return "SET GLOBAL default_null_order = 'nulls_last_on_asc_first_on_desc'";
        yield return "SET GLOBAL preserve_insertion_order = true";
        // Planning takes time that grows with the cube of an expression's depth, and does not hear a cancel meanwhile.
        yield return "SET GLOBAL max_expression_depth = 400";
        yield return $"SET GLOBAL TimeZone = {Quoting.Literal(SessionStart.DatabaseTimeZone)}";
        yield return "SET GLOBAL parquet_metadata_cache = true";
        yield return "SET GLOBAL allow_persistent_secrets = false";
        yield return $"SET GLOBAL allowed_directories = [{Quoting.Literal(sources.Root + "/")}]";
        yield return $"SET GLOBAL allowed_paths = [{string.Join(", ", Outside(sources).Select(Quoting.Literal))}]";
        yield return "SET GLOBAL enable_external_access = false";
        // Each session sets its own time zone and schema; nothing else is left to set.
        yield return "SET GLOBAL allowed_configs = ['TimeZone', 'search_path', 'schema']";
        yield return "SET GLOBAL lock_configuration = true";
    }

    // Where links in the lake lead.
    private static IEnumerable<string> Outside(LakeSources sources) =>
        sources.Tables.SelectMany(table => table.Files).Where(file => !file.StartsWith(sources.Root + "/", StringComparison.Ordinal)).Distinct();
}
