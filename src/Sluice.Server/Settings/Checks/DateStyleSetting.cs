using Sluice.Server.Settings.Definitions;

namespace Sluice.Server.Settings.Checks;

/// <summary>DateStyle: a layout and an order of fields, of which SET may name one and leave the other (PostgreSQL manual, 8.5.2).</summary>
internal sealed class DateStyleSetting(string description) : SettingDefinition("DateStyle", description)
{
    public override SettingKind Kind => SettingKind.String;

    protected override string DefaultText => "ISO, MDY";

    public override SettingValue Parse(string text, SettingValue current, SettingValue reset)
    {
        if (!NameList.TryRead(text, out List<string> words)) throw SettingErrors.Invalid(Name, text, "List syntax is invalid.");
        string? style = null;
        string? order = null;
        string? orderOfStyle = null;
        foreach (string name in words)
        {
            string word = name.ToLowerInvariant();
            if (word == "default")
            {
                (string resetStyle, string resetOrder) = Split(reset);
                (style, order) = (style ?? resetStyle, order ?? resetOrder);
                continue;
            }

            if (StyleOf(word) is string newStyle) style = Agree(text, style, newStyle);
            else if (OrderOf(word) is string newOrder) order = Agree(text, order, newOrder);
            else throw SettingErrors.Invalid(Name, text, $"Unrecognized key word: \"{name}\".");
            if (word == "german") orderOfStyle = "DMY";
        }

        (string oldStyle, string oldOrder) = Split(current);
        return new SettingValue($"{style ?? oldStyle}, {order ?? orderOfStyle ?? oldOrder}");
    }

    /// <summary>The layout and the order of a value.</summary>
    public static (string Style, string Order) Split(SettingValue value) =>
        value.Text?.Split(", ") is [var style, var order] ? (style, order) : ("ISO", "MDY");

    private string Agree(string text, string? before, string now) =>
        before is null || before == now ? now : throw SettingErrors.Invalid(Name, text, "Conflicting \"datestyle\" specifications.");

    private static string? StyleOf(string word) => word switch
    {
        "iso" => "ISO",
        "sql" => "SQL",
        "german" => "German",
        _ => word.StartsWith("postgres", StringComparison.Ordinal) ? "Postgres" : null,
    };

    private static string? OrderOf(string word) => word switch
    {
        "ymd" => "YMD",
        "dmy" => "DMY",
        "mdy" or "us" => "MDY",
        _ when word.StartsWith("euro", StringComparison.Ordinal) => "DMY",
        _ => word.StartsWith("noneuro", StringComparison.Ordinal) ? "MDY" : null,
    };
}
