namespace Sluice.Server.Settings.Definitions;

/// <summary>A number with an optional unit, in the unit of its parameter.</summary>
internal static class SettingNumber
{
    public static double Read(string name, string text, SettingUnit unit, bool wholeOnly)
    {
        var reader = new NumberReader(text);
        if (!reader.TryReadNumber(wholeOnly, out double number) || double.IsNaN(number)) throw SettingErrors.Invalid(name, text);
        bool ends = reader.TryReadUnit(out ReadOnlySpan<char> unitName);
        if (ends && unitName.IsEmpty) return number;
        if (ends && unit != SettingUnit.None && UnitTable.TryConvert(number, unitName, unit, out double converted)) return converted;
        throw SettingErrors.Invalid(name, text, hint: UnitTable.HintFor(unit));
    }
}
