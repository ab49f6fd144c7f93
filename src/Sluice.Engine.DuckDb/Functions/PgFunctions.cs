using Sluice.Engine.DuckDb.Aliases;
using Sluice.Engine.DuckDb.Catalog.Functions;
using Sluice.Engine.DuckDb.Catalog.Reg;
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
/// PostgreSQL's functions and casts that DuckDB lacks or has with another meaning. Those of a name that DuckDB uses are registered as
/// pg_fn_NAME, and macros of the catalog's schema pg give them their names. After <see cref="Aliases.AliasTypes"/>, before anything is bound.
/// </summary>
internal static class PgFunctions
{
    /// <summary>The types too, in one transaction: each of them would be one.</summary>
    /// <param name="functions">The server's own.</param>
    /// <param name="callers">Which session asks them.</param>
    public static void RegisterAll(ConnectionHandle connection, IReadOnlyList<SystemFunction> functions, Callers callers, ErrorMapper errors)
    {
        OwnStatement.Run(connection, "BEGIN", errors);
        AliasTypes.Register(connection);
        Register(connection, functions, callers);
        OwnStatement.Run(connection, "COMMIT", errors);
    }

    private static void Register(ConnectionHandle connection, IReadOnlyList<SystemFunction> functions, Callers callers)
    {
        FunctionRegistration.Register(connection, Functions());
        FunctionRegistration.Register(connection, Casts());
        FunctionRegistration.Register(connection, CatalogFunctions.Plain);
        FunctionRegistration.Register(connection, RegCasts.All(callers.Views));
        ServerFunctionRegistration.Register(connection, [.. functions, .. CatalogFunctions.All(callers.Views)], callers);
    }

    private static IEnumerable<ScalarFunction> Functions() =>
    [
        .. AverageFunction.All, .. SpreadFunctions.All, .. NumericPowers.All, .. RecordText.All, .. JsonFunctions.All, .. FormatFunction.All, .. TextFunctions.All, .. BinaryFunctions.All, .. RegexFunctions.All,
        .. SimilarPatterns.All, .. ArrayTextFunctions.All, .. SeriesTypes.All, .. SeriesBounds.All, .. NullCounts.All, .. NumericScales.All, .. NumericDivision.All,
        .. DegreeFunctions.All, .. NumberToChar.All, .. DateFunctions.All, .. LikeFunctions.All, .. ConcatFunctions.All, .. RepeatedText.All, .. NormalForm.All,
        .. CharacterFunctions.All,
    ];

    private static IEnumerable<CastFunction> Casts() =>
        [.. NumberCasts.All, .. TemporalCasts.All, .. BinaryCasts.All, .. ArrayCasts.All, .. JsonbCasts.All, .. JsonFunctions.Casts, .. CharacterCasts.All];
}
