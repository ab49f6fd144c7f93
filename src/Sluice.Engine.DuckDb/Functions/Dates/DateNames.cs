namespace Sluice.Engine.DuckDb.Functions.Dates;

/// <summary>Names in templates, in English.</summary>
internal static class DateNames
{
    public static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    public static readonly string[] Days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

    public static readonly string[] Roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

    /// <summary>st, nd, rd or th.</summary>
    public static string Ordinal(string number, bool upper)
    {
        var suffix = number.Length > 1 && number[^2] == '1' ? "th" : number[^1] switch
        {
            '1' => "st",
            '2' => "nd",
            '3' => "rd",
            _ => "th",
        };
        return upper ? suffix.ToUpperInvariant() : suffix;
    }
}
