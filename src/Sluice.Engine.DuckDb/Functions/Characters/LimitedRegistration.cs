using Sluice.Engine.DuckDb.Aliases;
using Sluice.Engine.DuckDb.Errors;
using Sluice.Engine.DuckDb.Functions.Registration;
using Sluice.Engine.DuckDb.Native;
using Sluice.Engine.DuckDb.Sessions;

namespace Sluice.Engine.DuckDb.Functions.Characters;

/// <summary>
/// Makes varchar(n) and char(n) known to a database, with their casts: more than ten thousand, and so a good part of a start's work.
/// DuckDB looks for casts without a lock, so nothing may be planned meanwhile.
/// </summary>
internal static class LimitedRegistration
{
    public static void Register(DatabaseHandle database)
    {
        using var connection = Connection.Open(database);
        var errors = new ErrorMapper((_, _) => { });
        // One transaction, for each cast would be one.
        OwnStatement.Run(connection, "BEGIN", errors);
        // Types come last: what makes them the latest sources would be gone through for each cast.
        FunctionRegistration.Register(connection, CharacterCasts.Limited);
        AliasTypes.RegisterLimited(connection);
        OwnStatement.Run(connection, "COMMIT", errors);
    }
}
