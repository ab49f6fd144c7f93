using Sluice.Engine.DuckDb.Functions.Registration;

namespace Sluice.Engine.DuckDb.Functions.Text;

/// <summary>pg_fn_like(text, pattern [, escape]); Catalog/Macros/like.sql gives it its names.</summary>
internal static class LikeFunctions
{
    private const string Name = "pg_fn_like";

    public static IReadOnlyList<ScalarFunction> All { get; } =
    [
        new(Name, [SqlType.Text, SqlType.Text], SqlType.Bool, (arguments, result) => result.Set(LikePattern.Matches(arguments.Bytes(0), arguments.Bytes(1), []))),
        new(Name, [SqlType.Text, SqlType.Text, SqlType.Text], SqlType.Bool, (arguments, result) =>
            result.Set(LikePattern.Matches(arguments.Bytes(0), arguments.Bytes(1), arguments.Bytes(2)))),
    ];
}
