using System.Globalization;
using System.Numerics;
using Sluice.Engine.DuckDb.Functions.Registration;
using Sluice.Engine.DuckDb.Functions.Values;
using Sluice.Engine.Input;
using Sluice.Engine.Types;
using Sluice.Engine.Values;

namespace Sluice.Engine.DuckDb.Functions.Numbers.Templates;

/// <summary>to_char and to_number for numbers (manual, 9.8).</summary>
internal static class NumberToChar
{
    private const int FloatDigits = 15;

    public static IEnumerable<ScalarFunction> All =>
    [
        new("pg_fn_to_char_number", [SqlType.Any, SqlType.Text], SqlType.Text, (args, result) =>
        {
            var template = NumberTemplate.Parse(args.Text(1));
            result.SetText(args.Type(0)?.Kind switch
            {
                TypeKind.Float64 => Format(args.Float64(0), template),
                TypeKind.Float32 => Format(args.Float32(0), template),
                _ => Format(NumericText.Read(AnyText.Of(args, 0)!), template),
            });
        }),
        new("pg_fn_to_number", [SqlType.Text, SqlType.Text], SqlType.Text, (args, result) => result.SetText(NumberReader.Read(args.Text(0), NumberTemplate.Parse(args.Text(1))))),
    ];

    private static string Format(Numeric value, NumberTemplate template) => Format(value.Unscaled, value.Scale, template);

    private static string Format(double value, NumberTemplate template)
    {
        if (!double.IsFinite(value))
            return template.IsScientific ? value.ToString(CultureInfo.InvariantCulture) : new NumberFormatter(template, value < 0, "#" + new string('#', template.Before + template.Shift)).Format();
        var whole = Math.Abs(value) < 1 ? 1 : (int)Math.Floor(Math.Log10(Math.Abs(value))) + 1;
        var scale = Math.Max(0, Math.Min(template.IsScientific ? 30 : template.After, FloatDigits - whole));
        if (template.IsScientific || template.Shift > 0)
            scale = Math.Max(scale, 15);
        var text = value.ToString("F" + scale.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var number = NumericText.Read(text);
        return Format(number.Unscaled, number.Scale, template);
    }

    private static string Format(BigInteger unscaled, int scale, NumberTemplate template)
    {
        if (template.IsRoman)
            return RomanNumeral.Of(Decimals.Rescale(unscaled, scale, 0), template);
        if (template.IsScientific)
            return Scientific(unscaled, scale, template.After);
        if (template.Shift > 0)
            unscaled *= BigInteger.Pow(10, template.Shift);
        var rounded = Decimals.Rescale(unscaled, scale, template.After);
        var digits = BigInteger.Abs(rounded).ToString(CultureInfo.InvariantCulture).PadLeft(template.After + 1, '0');
        if (template.After > 0)
            digits = $"{digits.AsSpan(0, digits.Length - template.After)}.{digits.AsSpan(digits.Length - template.After)}";
        return new NumberFormatter(template, rounded.Sign < 0, digits).Format();
    }

    private static string Scientific(BigInteger unscaled, int scale, int after)
    {
        var digits = BigInteger.Abs(unscaled).ToString(CultureInfo.InvariantCulture);
        var exponent = unscaled.IsZero ? 0 : digits.Length - 1 - scale;
        var mantissa = Decimals.Rescale(BigInteger.Abs(unscaled), digits.Length - 1, after).ToString(CultureInfo.InvariantCulture).PadLeft(after + 1, '0');
        if (mantissa.Length > after + 1)
            (mantissa, exponent) = (mantissa[..(after + 1)], exponent + 1);
        var point = after > 0 ? $"{mantissa[0]}.{mantissa.AsSpan(1)}" : mantissa;
        return string.Create(CultureInfo.InvariantCulture, $"{(unscaled.Sign < 0 ? '-' : ' ')}{point}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}");
    }
}
