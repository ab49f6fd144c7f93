using Sluice.Server.Settings.Definitions;

namespace Sluice.Server.Settings.Values;

/// <summary>A session's values in layers: those RESET goes back to, those SET, those SET for one transaction. Holds only what differs.</summary>
internal sealed class SettingValues
{
    private Dictionary<SettingDefinition, SettingValue>? _reset;
    private Dictionary<SettingDefinition, SettingValue>? _session;
    private Dictionary<SettingDefinition, SettingValue>? _local;

    /// <summary>The session's layer as the transaction found it, once the transaction has changed it.</summary>
    private Dictionary<SettingDefinition, SettingValue>? _before;
    private bool _hasBefore;
    private bool _inTransaction;

    /// <summary>Goes up whenever a value may have changed.</summary>
    public int Version { get; private set; }

    public SettingValue Get(SettingDefinition setting) =>
        _local is not null && _local.TryGetValue(setting, out SettingValue local) ? local
        : _session is not null && _session.TryGetValue(setting, out SettingValue session) ? session
        : GetReset(setting);

    /// <summary>What RESET makes it.</summary>
    public SettingValue GetReset(SettingDefinition setting) =>
        _reset is not null && _reset.TryGetValue(setting, out SettingValue reset) ? reset : setting.Default;

    public void SetReset(SettingDefinition setting, SettingValue value)
    {
        (_reset ??= [])[setting] = value;
        Version++;
    }

    public void Set(SettingDefinition setting, SettingValue value)
    {
        Remember();
        (_session ??= [])[setting] = value;
        _local?.Remove(setting);
        Version++;
    }

    /// <summary>Until the transaction ends; the caller knows there is one.</summary>
    public void SetLocal(SettingDefinition setting, SettingValue value)
    {
        (_local ??= [])[setting] = value;
        Version++;
    }

    public void Reset(SettingDefinition setting)
    {
        Remember();
        _session?.Remove(setting);
        _local?.Remove(setting);
        Version++;
    }

    public void ResetAll()
    {
        Remember();
        _session = Surviving(_session);
        _local = Surviving(_local);
        Version++;
    }

    public void Begin() => _inTransaction = true;

    public void Commit() => End(keep: true);

    public void Rollback() => End(keep: false);

    private void End(bool keep)
    {
        if (_local is not null || (_hasBefore && !keep)) Version++;
        if (_hasBefore && !keep) _session = _before;
        (_local, _before, _hasBefore, _inTransaction) = (null, null, false, false);
    }

    private void Remember()
    {
        if (!_inTransaction || _hasBefore) return;
        _before = _session is null ? null : new Dictionary<SettingDefinition, SettingValue>(_session);
        _hasBefore = true;
    }

    private static Dictionary<SettingDefinition, SettingValue>? Surviving(Dictionary<SettingDefinition, SettingValue>? layer) =>
        layer is null ? null : new Dictionary<SettingDefinition, SettingValue>(layer.Where(pair => pair.Key.SurvivesResetAll));
}
