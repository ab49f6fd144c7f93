namespace Sluice.Server.Settings.Definitions;

/// <summary>Any text its check lets through.</summary>
internal sealed class StringSetting(string name, string initial, string description) : SettingDefinition(name, description)
{
    public override SettingKind Kind => ShownAs;

    /// <summary>What pg_settings says it is.</summary>
    public SettingKind ShownAs { get; init; } = SettingKind.String;

    /// <summary>Gives the text as it is to be kept, or throws; its first argument is the parameter's name.</summary>
    public Func<string, string, string>? Check { get; init; }

    protected override string DefaultText => initial;

    public override SettingValue Parse(string text, SettingValue current, SettingValue reset) =>
        new(Check is null ? text : Check(Name, text));
}
