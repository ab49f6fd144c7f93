using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Functions.Json.Paths;

/// <summary>Items a path makes itself, and their numbers.</summary>
internal static class PathItems
{
    public static JsonElement Of(string json)
    {
        using var document = JsonReading.Parse(Encoding.UTF8.GetBytes(json));
        return document.RootElement.Clone();
    }

    public static JsonElement OfText(string text)
    {
        var json = new StringBuilder();
        JsonReading.Quote(json, text);
        return Of(json.ToString());
    }

    public static JsonElement Of(decimal number) => Of(number.ToString(CultureInfo.InvariantCulture));

    /// <exception cref="PgErrorException">22003: it has more digits than can be computed with.</exception>
    public static decimal Number(JsonElement item) =>
        decimal.TryParse(item.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw PgError.Error(SqlStates.NumericValueOutOfRange, "numeric value of jsonpath is out of range").ToException();

    /// <summary>Compares numbers of any length.</summary>
    public static int CompareNumbers(JsonElement one, JsonElement other)
    {
        var (left, right) = (JsonbNumber.Normalize(one.GetRawText()), JsonbNumber.Normalize(other.GetRawText()));
        if (left == right)
            return 0;
        var places = Math.Max(Places(left), Places(right));
        return Scaled(left, places).CompareTo(Scaled(right, places));
    }

    private static int Places(string number)
    {
        var dot = number.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? 0 : number.Length - dot - 1;
    }

    private static BigInteger Scaled(string number, int places) => BigInteger.Parse(
        number.Replace(".", "", StringComparison.Ordinal) + new string('0', places - Places(number)), CultureInfo.InvariantCulture);
}
