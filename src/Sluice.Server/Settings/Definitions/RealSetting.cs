using System.Globalization;

namespace Sluice.Server.Settings.Definitions;

/// <summary>A real number within bounds, perhaps with a unit.</summary>
internal sealed class RealSetting(string name, double initial, double min, double max, SettingUnit unit, string description)
    : SettingDefinition(name, description)
{
    public override SettingKind Kind => SettingKind.Real;

    public override SettingUnit Unit => unit;

    public override (string Min, string Max)? Bounds => (UnitTable.Number(min), UnitTable.Number(max));

    public override string Bare(SettingValue value) => UnitTable.Number(value.Number);

    protected override string DefaultText => initial.ToString("R", CultureInfo.InvariantCulture);

    public override SettingValue Parse(string text, SettingValue current, SettingValue reset)
    {
        double number = SettingNumber.Read(Name, text, unit, wholeOnly: false);
        if (number < min || number > max)
        {
            throw SettingErrors.OutOfRange(
                Name, UnitTable.Number(number), UnitTable.Number(min), UnitTable.Number(max), UnitTable.NameOf(unit));
        }

        return new SettingValue(UnitTable.Show(number, unit), number);
    }
}
