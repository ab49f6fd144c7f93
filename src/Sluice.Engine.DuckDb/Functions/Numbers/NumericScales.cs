using Sluice.Engine.DuckDb.Functions.Registration;
using Sluice.Engine.DuckDb.Functions.Values;
using Sluice.Engine.DuckDb.Functions.Vectors;
using Sluice.Engine.Types;

namespace Sluice.Engine.DuckDb.Functions.Numbers;

/// <summary>scale and min_scale: digits after the point, all and without zeros at the end (manual, 9.3).</summary>
internal static class NumericScales
{
    public static IEnumerable<ScalarFunction> All =>
    [
        new("pg_fn_scale", [SqlType.Any], SqlType.Int4, (args, result) => result.Set(args.Type(0) is { Kind: TypeKind.Decimal } type ? type.Scale : 0)),
        new("pg_fn_min_scale", [SqlType.Any], SqlType.Int4, (args, result) => result.Set(MinScale(args))),
    ];

    private static int MinScale(Arguments args)
    {
        if (args.Type(0) is not { Kind: TypeKind.Decimal } type)
            return 0;
        var (unscaled, scale) = (ValueText.Unscaled(args.Column(0, type), args.Row), type.Scale);
        for (; scale > 0 && unscaled % 10 == 0; scale--)
            unscaled /= 10;
        return scale;
    }
}
