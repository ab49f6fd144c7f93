using Sluice.Engine.DuckDb.Functions.Registration;
using Sluice.Engine.DuckDb.Functions.Vectors;
using Sluice.Engine.Input;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Functions.Casts;

/// <summary>jsonb to numbers and booleans: of a number or a boolean only, and a fraction is rounded (manual, 8.14.6).</summary>
internal static class JsonbCasts
{
    public static IEnumerable<CastFunction> All =>
    [
        new(SqlType.Jsonb, SqlType.Int2, (args, result) => result.Set((short)Whole(args, "smallint", short.MinValue, short.MaxValue))),
        new(SqlType.Jsonb, SqlType.Int4, (args, result) => result.Set((int)Whole(args, "integer", int.MinValue, int.MaxValue))),
        new(SqlType.Jsonb, SqlType.Int8, (args, result) => result.Set(Whole(args, "bigint", long.MinValue, long.MaxValue))),
        new(SqlType.Jsonb, SqlType.Float8, (args, result) => result.Set(FloatText.ReadDouble(Number(args, "double precision")))),
        new(SqlType.Jsonb, SqlType.Float4, (args, result) => result.Set(FloatText.ReadSingle(Number(args, "real")))),
        new(SqlType.Jsonb, SqlType.Bool, (args, result) => result.Set(Bool(args))),
    ];

    private static long Whole(Arguments args, string type, long min, long max)
    {
        var value = NumericText.Read(Number(args, type));
        var whole = Values.Decimals.Rescale(value.Unscaled, value.Scale, 0);
        return whole >= min && whole <= max ? (long)whole : throw InputErrors.Error(SqlStates.NumericValueOutOfRange, $"{type} out of range");
    }

    private static string Number(Arguments args, string type)
    {
        var text = args.Text(0);
        return text[0] == '-' || char.IsAsciiDigit(text[0]) ? text : throw Wrong(text, type);
    }

    private static bool Bool(Arguments args) => args.Text(0) switch
    {
        "true" => true,
        "false" => false,
        var text => throw Wrong(text, "boolean"),
    };

    private static PgErrorException Wrong(string text, string type)
    {
        var kind = text[0] switch
        {
            '"' => "string",
            '{' => "object",
            '[' => "array",
            'n' => "null",
            't' or 'f' => "boolean",
            _ => "numeric",
        };
        return InputErrors.Error(SqlStates.InvalidParameterValue, $"cannot cast jsonb {kind} to type {type}");
    }
}
