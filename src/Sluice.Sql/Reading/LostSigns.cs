using System.Globalization;

namespace Sluice.Sql.Reading;

/// <summary>
/// libpg_query 15's JSON leaves out an integer that is not above zero, so that 0 and -1 look alike: an array type's missing bound is
/// -1, a constant's sign stands in the statement, and of any other the JSON is not to be believed.
/// </summary>
internal static class LostSigns
{
    private const string NoBound = "\"arrayBounds\":[{\"Integer\":{}}]";
    private const string Bare = "\"Integer\":{}";
    private const string Constant = "\"ival\":{},\"location\":";

    /// <summary>The JSON with what was left out, or null where only another form of the tree has it.</summary>
    /// <param name="utf8">The statement, whose bytes the tree's locations count.</param>
    public static string? Restore(string json, ReadOnlySpan<byte> utf8)
    {
        var whole = json.Replace(NoBound, "\"arrayBounds\":[{\"Integer\":{\"ival\":-1}}]", StringComparison.Ordinal);
        return whole.Contains(Bare, StringComparison.Ordinal) || HasNegative(whole, utf8) ? null : whole;
    }

    private static bool HasNegative(ReadOnlySpan<char> json, ReadOnlySpan<byte> utf8)
    {
        for (int at; (at = json.IndexOf(Constant, StringComparison.Ordinal)) >= 0;)
        {
            json = json[(at + Constant.Length)..];
            int location = int.Parse(json[..json.IndexOf('}')], NumberStyles.None, CultureInfo.InvariantCulture);
            if (utf8[location] == '-')
                return true;
        }

        return false;
    }
}
