using Sluice.Engine.DuckDb.Aliases;
using Sluice.Engine.DuckDb.Catalog.Functions;
using Sluice.Engine.DuckDb.Errors;
using Sluice.Engine.DuckDb.Functions.Aggregates;
using Sluice.Engine.DuckDb.Functions.Arrays;
using Sluice.Engine.DuckDb.Functions.Casts;
using Sluice.Engine.DuckDb.Functions.Characters;
using Sluice.Engine.DuckDb.Functions.Dates;
using Sluice.Engine.DuckDb.Functions.Json;
using Sluice.Engine.DuckDb.Functions.Numbers;
using Sluice.Engine.DuckDb.Functions.Numbers.Templates;
using Sluice.Engine.DuckDb.Functions.Regex;
using Sluice.Engine.DuckDb.Functions.Registration;
using Sluice.Engine.DuckDb.Functions.Server;
using Sluice.Engine.DuckDb.Functions.Strings;
using Sluice.Engine.DuckDb.Functions.Strings.Normalization;
using Sluice.Engine.DuckDb.Functions.Text;
using Sluice.Engine.DuckDb.Native;
using Sluice.Engine.DuckDb.Relations;
using Sluice.Engine.DuckDb.Sessions;
using Sluice.Engine.Relations;

namespace Sluice.Engine.DuckDb.Functions;

/// <summary>
/// PostgreSQL's functions that DuckDB lacks or has with another meaning. Those of a name that DuckDB uses are registered as
/// pg_fn_NAME, and macros of the catalog's schema pg give them their names. After <see cref="Aliases.AliasTypes"/>, before anything is bound.
/// </summary>
internal static class PgFunctions
{
    /// <summary>With types and casts, for a database that no session plans on.</summary>
    /// <param name="functions">The server's own.</param>
    /// <param name="callers">Which session asks them.</param>
    public static void RegisterWithCasts(ConnectionHandle connection, IReadOnlyList<SystemFunction> functions, Callers callers, ErrorMapper errors)
    {
        OwnStatement.Run(connection, "BEGIN", errors);
        Register(connection, functions, callers);
        PgCasts.Register(connection, callers.Views);
        OwnStatement.Run(connection, "COMMIT", errors);
    }

    /// <summary>With types, and without casts: <see cref="PgCasts.RegisterForSessions"/> is to follow.</summary>
    /// <param name="functions">The server's own.</param>
    /// <param name="callers">Which session asks them.</param>
    public static void Register(ConnectionHandle connection, IReadOnlyList<SystemFunction> functions, Callers callers, ErrorMapper errors)
    {
        OwnStatement.Run(connection, "BEGIN", errors);
        Register(connection, functions, callers);
        OwnStatement.Run(connection, "COMMIT", errors);
    }

    // In one transaction: each of them would be one.
    private static void Register(ConnectionHandle connection, IReadOnlyList<SystemFunction> functions, Callers callers)
    {
        AliasTypes.Register(connection);
        FunctionRegistration.Register(connection, Functions());
        FunctionRegistration.Register(connection, CatalogFunctions.Plain);
        ServerFunctionRegistration.Register(connection, [.. functions, .. CatalogFunctions.All(callers.Views)], callers);
    }

    private static IEnumerable<ScalarFunction> Functions() =>
    [
        .. AverageFunction.All, .. SpreadFunctions.All, .. NumericPowers.All, .. RecordText.All, .. JsonFunctions.All, .. FormatFunction.All, .. TextFunctions.All, .. BinaryFunctions.All, .. RegexFunctions.All,
        .. SimilarPatterns.All, .. ArrayTextFunctions.All, .. SeriesTypes.All, .. SeriesBounds.All, .. NullCounts.All, .. NumericScales.All, .. NumericDivision.All,
        .. DegreeFunctions.All, .. NumberToChar.All, .. DateFunctions.All, .. LikeFunctions.All, .. ConcatFunctions.All, .. RepeatedText.All, .. NormalForm.All,
        .. CharacterFunctions.All,
    ];
}
