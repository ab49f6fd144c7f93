using Sluice.Engine.DuckDb.Catalog.Rows;
using Sluice.Engine.DuckDb.Errors;
using Sluice.Engine.DuckDb.Functions;
using Sluice.Engine.DuckDb.Lake;
using Sluice.Engine.DuckDb.Relations;
using Sluice.Engine.DuckDb.Sessions;

namespace Sluice.Engine.DuckDb.Catalog.Kept;

/// <summary>
/// The catalogs without a lake: the same for every server of this build. It lies next to the program where it was made beforehand;
/// otherwise the first start makes it.
/// </summary>
internal static class CatalogTemplate
{
    public const string FileName = "catalog.kept";

    /// <summary>Puts the template where a lake's catalog is to be.</summary>
    /// <param name="folder">The server's own, where it is kept if the program brings none.</param>
    public static void Provide(string folder, string target, DuckDbEngineOptions options, CatalogRelations catalog, Callers callers)
    {
        var madeFrom = CatalogStamp.OfTemplate(options);
        var kept = Path.Combine(folder, FileName);
        if (KeptFile.Take(Path.Combine(AppContext.BaseDirectory, FileName), madeFrom, target) is not null || KeptFile.Take(kept, madeFrom, target) is not null)
            return;
        Make(target, options, catalog, callers);
        KeptFile.TryKeep(kept, madeFrom, [], target);
    }

    /// <summary>Makes a file of it, closed when this returns.</summary>
    public static void Make(string target, DuckDbEngineOptions options, CatalogRelations catalog, Callers callers)
    {
        File.Delete(target);
        using var database = CatalogFile.Open(target);
        using var connection = Connection.Open(database);
        var errors = new ErrorMapper((_, _) => { });
        PgFunctions.RegisterWithCasts(connection, options.SystemFunctions, callers, errors);
        OwnStatement.Run(connection, $"CREATE SCHEMA public; CREATE SCHEMA {PgSchemas.Leaves}", errors);
        RelationRegistration.Register(database, [.. catalog.All, .. FactFile.Relations(), .. LakeRelations.None], callers);
        PgSchemaScripts.Run(connection, errors);
        RelationViews.Create(connection, options.SystemRelations, errors);
        KnownFunctions.Leave(connection, errors);
    }
}
