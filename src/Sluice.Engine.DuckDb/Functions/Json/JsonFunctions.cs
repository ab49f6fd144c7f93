using Sluice.Engine.DuckDb.Functions.Registration;

namespace Sluice.Engine.DuckDb.Functions.Json;

/// <summary>All of manual 9.16 that is computed here; Catalog/Macros/json.sql gives it its names.</summary>
internal static class JsonFunctions
{
    public static IEnumerable<ScalarFunction> All =>
    [
        .. JsonAccess.All, .. JsonParts.All, .. JsonbContainment.All, .. JsonbChanges.All, .. JsonBuilding.All, .. JsonValues.All, .. JsonRecords.All, .. JsonbOrder.All, .. JsonDepth.All,
        .. Paths.PathFunctions.All,
        // What is written as jsonb elsewhere, such as by an aggregate.
        new("pg_fn_jsonb", [SqlType.Text], SqlType.Jsonb, (arguments, result) => result.SetText(JsonbText.Normalize(arguments.Bytes(0)))),
    ];

    public static IEnumerable<CastFunction> Casts =>
    [
        new(SqlType.Text, SqlType.Jsonb, (arguments, result) => result.SetText(JsonbText.Normalize(arguments.Bytes(0)))),
        new(SqlType.Json, SqlType.Jsonb, (arguments, result) => result.SetText(JsonbText.Normalize(arguments.Bytes(0)))),
    ];
}
