using System.Globalization;
using System.Text.RegularExpressions;
using Sluice.Engine.DuckDb.Functions.Registration;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Catalog.Functions;

/// <summary>pg_size_pretty and pg_size_bytes (manual, 9.27.8).</summary>
internal static partial class SizeText
{
    private static readonly string[] Units = ["bytes", "kB", "MB", "GB", "TB", "PB"];

    public static IEnumerable<ScalarFunction> All { get; } =
    [
        new("pg_fn_size_pretty", [SqlType.Int8], SqlType.Text, (arguments, result) => result.SetText(Pretty(arguments.Int64(0)))),
        new("pg_fn_size_pretty", [SqlType.HugeInt], SqlType.Text, (arguments, result) => result.SetText(Pretty(arguments.Int128(0)))),
        new("pg_fn_size_bytes", [SqlType.Text], SqlType.Int8, (arguments, result) => result.Set(Bytes(arguments.Text(0)))),
    ];

    /// <summary>In the largest unit that leaves less than 10,240 of it, halves rounded away from zero.</summary>
    public static string Pretty(Int128 size)
    {
        var unit = 0;
        // Beyond bytes one bit more is kept, to round by.
        for (var limit = (Int128)10 * 1024; Int128.Abs(size) >= limit && unit < Units.Length - 1; limit = (20 * 1024) - 1)
            size /= unit++ == 0 ? 512 : 1024;
        if (unit > 0)
            size = (size + (size > 0 ? 1 : -1)) / 2;
        return $"{size.ToString(CultureInfo.InvariantCulture)} {Units[unit]}";
    }

    private static long Bytes(string text)
    {
        var match = Form().Match(text);
        if (!match.Success || !decimal.TryParse(match.Groups["number"].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            throw PgError.Error(SqlStates.InvalidParameterValue, $"invalid size: \"{text}\"").ToException();
        var unit = match.Groups["unit"].Value;
        var index = unit is "" or "B" or "b" ? 0 : Array.FindIndex(Units, known => known.Equals(unit, StringComparison.OrdinalIgnoreCase));
        if (index < 0)
        {
            throw (PgError.Error(SqlStates.InvalidParameterValue, $"invalid size: \"{text}\"") with
            {
                Detail = $"Invalid size unit: \"{unit}\".",
                Hint = "Valid units are \"bytes\", \"B\", \"kB\", \"MB\", \"GB\", \"TB\", and \"PB\".",
            }).ToException();
        }

        return decimal.ToInt64(decimal.Round(number * (1L << (10 * index)), MidpointRounding.AwayFromZero));
    }

    [GeneratedRegex(@"^\s*(?<number>[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?)\s*(?<unit>\S*)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
