using Sluice.Engine.DuckDb.Functions.Registration;
using Sluice.Engine.DuckDb.Functions.Vectors;
using Sluice.Engine.Types;

namespace Sluice.Engine.DuckDb.Functions.Numbers;

/// <summary>Numeric functions that DuckDB lacks (manual, 9.3).</summary>
internal static class NumberFunctions
{
    private static readonly SqlType Float = SqlType.Float8;

    public static IEnumerable<ScalarFunction> All =>
    [
        new("width_bucket", [Float, Float, Float, SqlType.Int4], SqlType.Int4, (args, result) =>
            result.Set(Bucket(args.Float64(0), args.Float64(1), args.Float64(2), args.Int32(3)))),
        new("pg_fn_scale", [SqlType.Any], SqlType.Int4, (args, result) => result.Set(args.Type(0) is { Kind: TypeKind.Decimal } type ? type.Scale : 0)),
        new("pg_fn_min_scale", [SqlType.Any], SqlType.Int4, (args, result) => result.Set(MinScale(args))),
        new("round", [Float], Float, (args, result) => result.Set(Math.Round(args.Float64(0), MidpointRounding.ToEven))),
        new("round", [SqlType.Float4], SqlType.Float4, (args, result) => result.Set(MathF.Round(args.Float32(0), MidpointRounding.ToEven))),
        Count("num_nulls", isNull: true),
        Count("num_nonnulls", isNull: false),
    ];

    private static ScalarFunction Count(string name, bool isNull) => new(name, [], SqlType.Int4, (args, result) =>
    {
        var count = 0;
        for (var i = 0; i < args.Count; i++)
            count += args.IsNull(i) == isNull ? 1 : 0;
        result.Set(count);
    }) { Varargs = SqlType.Any, SeesNulls = true };

    private static int Bucket(double value, double low, double high, int count)
    {
        if (count <= 0)
            throw FunctionFaults.Of(FunctionFaults.InvalidArgumentForWidthBucket, "count must be greater than zero");
        if (double.IsNaN(value) || double.IsNaN(low) || double.IsNaN(high))
            throw FunctionFaults.Of(FunctionFaults.InvalidArgumentForWidthBucket, "operand, lower bound, and upper bound cannot be NaN");
        if (low == high)
            throw FunctionFaults.Of(FunctionFaults.InvalidArgumentForWidthBucket, "lower bound cannot equal upper bound");
        var share = (value - low) / (high - low);
        return share < 0 ? 0 : share >= 1 ? checked(count + 1) : (int)(share * count) + 1;
    }

    private static int MinScale(Arguments args)
    {
        if (args.Type(0) is not { Kind: TypeKind.Decimal } type)
            return 0;
        var (unscaled, scale) = (Values.ValueText.Unscaled(args.Column(0, type), args.Row), type.Scale);
        for (; scale > 0 && unscaled % 10 == 0; scale--)
            unscaled /= 10;
        return scale;
    }
}
