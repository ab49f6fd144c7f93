using Sluice.Engine.DuckDb.Aliases;
using Sluice.Engine.DuckDb.Catalog.Names;
using Sluice.Engine.DuckDb.Catalog.Reg;
using Sluice.Engine.DuckDb.Errors;
using Sluice.Engine.DuckDb.Functions.Casts;
using Sluice.Engine.DuckDb.Functions.Characters;
using Sluice.Engine.DuckDb.Functions.Json;
using Sluice.Engine.DuckDb.Functions.Registration;
using Sluice.Engine.DuckDb.Native;
using Sluice.Engine.DuckDb.Sessions;

namespace Sluice.Engine.DuckDb.Functions;

/// <summary>
/// PostgreSQL's casts that DuckDB lacks or has with another meaning. DuckDB looks for casts without a lock, so nothing may be planned while
/// they are registered. It goes through a list of all sources that are stored alike, the latest first, and then of all targets, also to
/// learn that there is no cast, and for each function that might be meant: what statements use most comes last here.
/// </summary>
internal static class PgCasts
{
    /// <summary>For databases that no session plans on. In a transaction of the caller's.</summary>
    public static void Register(ConnectionHandle connection, SessionViews views) => FunctionRegistration.Register(connection, All(views));

    /// <summary>Also varchar(n) and char(n) with their casts: more than ten thousand, and so a good part of a start's work.</summary>
    public static void RegisterForSessions(DatabaseHandle database, SessionViews views)
    {
        using var connection = Connection.Open(database);
        var errors = new ErrorMapper((_, _) => { });
        // One transaction, for each cast would be one.
        OwnStatement.Run(connection, "BEGIN", errors);
        FunctionRegistration.Register(connection, CharacterCasts.FromLimited);
        AliasTypes.RegisterLimited(connection);
        FunctionRegistration.Register(connection, CharacterCasts.IntoLimited);
        FunctionRegistration.Register(connection, All(views));
        FunctionRegistration.Register(connection, [CharacterCasts.TextAsItIs]);
        OwnStatement.Run(connection, "COMMIT", errors);
    }

    private static IEnumerable<CastFunction> All(SessionViews views) =>
        [.. NumberCasts.All, .. BinaryCasts.All, .. JsonbCasts.All, .. JsonFunctions.Casts, .. CharacterCasts.All, .. RegCasts.All(views), .. TemporalCasts.All, .. ArrayCasts.All];
}
