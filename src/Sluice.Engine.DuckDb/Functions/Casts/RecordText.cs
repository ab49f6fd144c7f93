using Sluice.Engine.DuckDb.Functions.Registration;
using Sluice.Engine.DuckDb.Functions.Values;

namespace Sluice.Engine.DuckDb.Functions.Casts;

/// <summary>ROW(…)::text (manual, 8.16.6); a cast cannot be registered for structs of all members.</summary>
internal static class RecordText
{
    public static IEnumerable<ScalarFunction> All =>
    [
        new("pg_fn_record_text", [SqlType.Any], SqlType.Text, (args, result) =>
        {
            if (AnyText.Of(args, 0) is { } text)
                result.SetText(text);
        }),
    ];
}
