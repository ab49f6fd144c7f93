using Sluice.Engine.DuckDb.Functions.Registration;

namespace Sluice.Engine.DuckDb.Functions.Numbers;

/// <summary>Counts of nulls among arguments of any types (manual, 9.2).</summary>
internal static class NullCounts
{
    public static IEnumerable<ScalarFunction> All => [Count("num_nulls", isNull: true), Count("num_nonnulls", isNull: false)];

    private static ScalarFunction Count(string name, bool isNull) => new(name, [], SqlType.Int4, (args, result) =>
    {
        var count = 0;
        for (var i = 0; i < args.Count; i++)
            count += args.IsNull(i) == isNull ? 1 : 0;
        result.Set(count);
    }) { Varargs = SqlType.Any, SeesNulls = true };
}
