using Sluice.Protocol.Errors;

namespace Sluice.Server.Settings.Definitions;

/// <summary>A run-time parameter: what it is called, what it may be, and who may change it.</summary>
internal abstract class SettingDefinition(string name, string description)
{
    private SettingValue? _default;

    public string Name { get; } = name;

    public string Description { get; } = description;

    public abstract SettingKind Kind { get; }

    public SettingContext Context { get; init; }

    /// <summary>Whether its changes are told in ParameterStatus.</summary>
    public bool IsReported { get; init; }

    /// <summary>Whether SHOW ALL leaves it out.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Whether RESET ALL leaves it alone.</summary>
    public bool SurvivesResetAll { get; init; }

    /// <summary>Whether SET takes several values, and how they are joined.</summary>
    public SettingList List { get; init; }

    /// <summary>The value of a session that has set nothing.</summary>
    public SettingValue Default => _default ??= Parse(DefaultText, default, default);

    /// <summary>What a number is kept in.</summary>
    public virtual SettingUnit Unit => SettingUnit.None;

    /// <summary>The least and the most a number may be, as pg_settings shows them; null for other kinds.</summary>
    public virtual (string Min, string Max)? Bounds => null;

    /// <summary>The words of an enum; null for other kinds.</summary>
    public virtual IReadOnlyList<string>? Words => null;

    /// <summary>A value as pg_settings shows it: a number in the parameter's own unit, without the unit.</summary>
    public virtual string Bare(SettingValue value) => value.Text;

    protected abstract string DefaultText { get; }

    /// <summary>Reads a value as SET gives it.</summary>
    /// <param name="text">What the client wrote.</param>
    /// <param name="current">The value now, for those that change a part only.</param>
    /// <param name="reset">What RESET would make it.</param>
    /// <exception cref="PgErrorException">22023: it is no value of this parameter.</exception>
    public abstract SettingValue Parse(string text, SettingValue current, SettingValue reset);
}
