namespace Sluice.Engine.Input;

/// <summary>The words of dates and times (PostgreSQL, datetime.c, and its Default set of zone abbreviations).</summary>
public static class DateTimeWords
{
    private static readonly string[] MonthNames =
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ];

    private static readonly HashSet<string> DayNames =
    [
        "sun", "sunday", "mon", "monday", "tue", "tues", "tuesday", "wed", "weds", "wednesday", "thu", "thur", "thurs", "thursday",
        "fri", "friday", "sat", "saturday",
    ];

    private static readonly Dictionary<string, int> Abbreviations = new()
    {
        ["z"] = 0, ["zulu"] = 0, ["ut"] = 0, ["utc"] = 0, ["gmt"] = 0, ["wet"] = 0, ["west"] = 3600, ["bst"] = 3600, ["cet"] = 3600, ["met"] = 3600,
        ["cest"] = 7200, ["mest"] = 7200, ["eet"] = 7200, ["eest"] = 10_800, ["sast"] = 7200, ["idt"] = 10_800,
        ["jst"] = 32_400, ["kst"] = 32_400, ["hkt"] = 28_800, ["awst"] = 28_800, ["acst"] = 34_200,
        ["aest"] = 36_000, ["aedt"] = 39_600, ["acdt"] = 37_800, ["nzst"] = 43_200, ["nzdt"] = 46_800,
        ["nst"] = -12_600, ["ndt"] = -9000, ["ast"] = -14_400, ["adt"] = -10_800, ["est"] = -18_000, ["edt"] = -14_400,
        ["cst"] = -21_600, ["cdt"] = -18_000, ["mst"] = -25_200, ["mdt"] = -21_600, ["pst"] = -28_800, ["pdt"] = -25_200,
        ["akst"] = -32_400, ["akdt"] = -28_800, ["hst"] = -36_000,
    };

    /// <summary>1 to 12 for a month's name or its first three letters (sept too).</summary>
    public static bool TryMonth(string word, out int month)
    {
        month = Array.FindIndex(MonthNames, name => name == word || (word.Length == 3 && name.StartsWith(word, StringComparison.Ordinal))) + 1;
        if (word == "sept")
            month = 9;
        return month > 0;
    }

    public static bool IsDayName(string word) => DayNames.Contains(word);

    public static bool TryAbbreviation(string word, out int offset) => Abbreviations.TryGetValue(word, out offset);

    public static DateTimeKeyword Keyword(string word) => word switch
    {
        "infinity" => DateTimeKeyword.Infinity,
        "epoch" => DateTimeKeyword.Epoch,
        "now" => DateTimeKeyword.Now,
        "today" => DateTimeKeyword.Today,
        "tomorrow" => DateTimeKeyword.Tomorrow,
        "yesterday" => DateTimeKeyword.Yesterday,
        _ => DateTimeKeyword.None,
    };
}
