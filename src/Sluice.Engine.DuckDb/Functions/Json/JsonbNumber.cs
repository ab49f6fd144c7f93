using System.Globalization;
using System.Numerics;
using System.Text;

namespace Sluice.Engine.DuckDb.Functions.Json;

/// <summary>Numbers of jsonb, which are numeric (manual, 8.14): without an exponent, with the digits they were written with.</summary>
internal static class JsonbNumber
{
    private const int MaximumExponent = 20_000;

    public static string Normalize(string raw)
    {
        var e = raw.AsSpan().IndexOfAny('e', 'E');
        if (e < 0)
            return raw == "-0" ? "0" : raw;
        var exponent = int.Parse(raw.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (Math.Abs(exponent) > MaximumExponent)
            throw new OverflowException();
        var negative = raw[0] == '-';
        var mantissa = raw[(negative ? 1 : 0)..e];
        var dot = mantissa.IndexOf('.', StringComparison.Ordinal);
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal);
        var places = (dot < 0 ? 0 : mantissa.Length - dot - 1) - exponent;
        if (places <= 0)
            digits += new string('0', -places);
        else if (digits.Length <= places)
            digits = new string('0', places - digits.Length + 1) + digits;
        var text = new StringBuilder(BigInteger.Parse(digits, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture).PadLeft(Math.Max(places, 0) + 1, '0'));
        if (places > 0)
            text.Insert(text.Length - places, '.');
        return (negative ? "-" : "") + text;
    }
}
