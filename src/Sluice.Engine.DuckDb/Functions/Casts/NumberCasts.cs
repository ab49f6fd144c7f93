using System.Buffers.Text;
using System.Text;
using Sluice.Engine.DuckDb.Functions.Registration;
using Sluice.Engine.DuckDb.Functions.Values;
using Sluice.Engine.DuckDb.Functions.Vectors;
using Sluice.Engine.Input;
using Sluice.Engine.Types;

namespace Sluice.Engine.DuckDb.Functions.Casts;

/// <summary>Text to numbers and booleans, and floats to text (manual, 8.1 and 8.6). DuckDB rounds '1.5'::int and writes 1.0.</summary>
internal static class NumberCasts
{
    public static IEnumerable<CastFunction> All =>
    [
        new(SqlType.Text, SqlType.Int2, (args, result) => result.Set((short)Integer(args.Bytes(0), "smallint", short.MinValue, short.MaxValue))),
        new(SqlType.Text, SqlType.Int4, (args, result) => result.Set((int)Integer(args.Bytes(0), "integer", int.MinValue, int.MaxValue))),
        new(SqlType.Text, SqlType.Int8, (args, result) => result.Set(Integer(args.Bytes(0), "bigint", long.MinValue, long.MaxValue))),
        new(SqlType.Text, SqlType.Float4, (args, result) => result.Set(Input.FloatText.ReadSingle(args.Text(0)))),
        new(SqlType.Text, SqlType.Float8, (args, result) => result.Set(Float(args.Bytes(0)))),
        new(SqlType.Text, SqlType.Bool, (args, result) => result.Set(BoolText.Read(args.Text(0)))),
        // DuckDB leaves the zero before the point out where no digit stands there.
        .. Enumerable.Range(1, 38).Select(digits => SqlType.Numeric((byte)digits, (byte)digits)).Select(type => new CastFunction(type, SqlType.Text, (args, result) =>
            result.SetText(AnyText.Of(args, 0)))),
        new(SqlType.Float4, SqlType.Text, (args, result) => Write(args.Float32(0), result)),
        new(SqlType.Numeric(UnboundNumeric.Precision, UnboundNumeric.Scale), SqlType.Text, (args, result) => result.SetText(NumberText.Trimmed(args.Int128(0), UnboundNumeric.Scale))),
        new(SqlType.Numeric(QuotientNumeric.Precision, QuotientNumeric.Scale), SqlType.Text, (args, result) => result.SetText(NumberText.Quotient(args.Int128(0)))),
        new(SqlType.Float8, SqlType.Text, (args, result) => Write(args.Float64(0), result)),
    ];

    // What has no sign, space or other surprise takes the short way.
    private static long Integer(ReadOnlySpan<byte> text, string type, long min, long max) =>
        Utf8Parser.TryParse(text, out long value, out var used) && used == text.Length && value >= min && value <= max && text[0] != '+'
            ? value
            : IntegerText.Read(Encoding.UTF8.GetString(text), type, min, max);

    private static double Float(ReadOnlySpan<byte> text) =>
        Utf8Parser.TryParse(text, out double value, out var used) && used == text.Length && value is not 0 && double.IsFinite(value)
            ? value
            : Input.FloatText.ReadDouble(Encoding.UTF8.GetString(text));

    private static void Write<T>(T value, ResultWriter result)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        Span<byte> text = stackalloc byte[NumberText.MaxLength];
        result.SetBytes(text[..NumberText.Write(value, text)]);
    }
}
