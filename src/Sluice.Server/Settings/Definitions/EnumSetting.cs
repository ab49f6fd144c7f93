namespace Sluice.Server.Settings.Definitions;

/// <summary>One of a few words.</summary>
/// <param name="values">The words, as hints list them.</param>
internal sealed class EnumSetting(string name, string initial, string[] values, string description) : SettingDefinition(name, description)
{
    public override SettingKind Kind => SettingKind.Enum;

    /// <summary>Words taken as well but not listed, and what each of them is shown as.</summary>
    public IReadOnlyDictionary<string, string> Aliases { get; init; } = new Dictionary<string, string>();

    public override IReadOnlyList<string> Words => values;

    protected override string DefaultText => initial;

    public override SettingValue Parse(string text, SettingValue current, SettingValue reset)
    {
        string word = text;
        foreach ((string alias, string shown) in Aliases)
        {
            if (alias.Equals(text, StringComparison.OrdinalIgnoreCase)) word = shown;
        }

        int place = Array.FindIndex(values, value => value.Equals(word, StringComparison.OrdinalIgnoreCase));
        if (place >= 0) return new SettingValue(values[place], place);
        // A few aliases stand for themselves.
        return Aliases.ContainsKey(word)
            ? new SettingValue(word, -1)
            : throw SettingErrors.Invalid(Name, text, hint: $"Available values: {string.Join(", ", values)}.");
    }
}
