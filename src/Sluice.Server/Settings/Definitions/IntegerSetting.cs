using System.Globalization;

namespace Sluice.Server.Settings.Definitions;

/// <summary>A whole number within bounds, perhaps with a unit.</summary>
/// <param name="initial">In the unit.</param>
/// <param name="min">The least it may be, in the unit.</param>
/// <param name="max">The most it may be, in the unit.</param>
internal sealed class IntegerSetting(string name, int initial, int min, int max, SettingUnit unit, string description)
    : SettingDefinition(name, description)
{
    public override SettingKind Kind => SettingKind.Integer;

    public override SettingUnit Unit => unit;

    public override (string Min, string Max)? Bounds => (Text(min), Text(max));

    public override string Bare(SettingValue value) => value.Number.ToString("F0", CultureInfo.InvariantCulture);

    protected override string DefaultText => Text(initial);

    public override SettingValue Parse(string text, SettingValue current, SettingValue reset)
    {
        double number = SettingNumber.Read(Name, text, unit, wholeOnly: true);
        double rounded = Math.Round(number, MidpointRounding.ToEven);
        if (rounded is > int.MaxValue or < int.MinValue) throw SettingErrors.Invalid(Name, text, hint: "Value exceeds integer range.");
        if (rounded < min || rounded > max)
            throw SettingErrors.OutOfRange(Name, Text((int)rounded), Text(min), Text(max), UnitTable.NameOf(unit));
        return new SettingValue(UnitTable.Show((long)rounded, unit), rounded);
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
