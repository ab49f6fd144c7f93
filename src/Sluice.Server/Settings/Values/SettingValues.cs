using System.Collections.Immutable;
using Sluice.Server.Settings.Definitions;

namespace Sluice.Server.Settings.Values;

/// <summary>A session's values in layers. The engine's threads may read and set them (set_config) while a statement of the session runs.</summary>
internal sealed class SettingValues
{
    private readonly Lock _lock = new();
    private volatile SettingLayers _now = SettingLayers.Empty;

    /// <summary>The session's layer as the transaction found it; null outside one.</summary>
    private ImmutableDictionary<SettingDefinition, SettingValue>? _before;

    public SettingLayers Now => _now;

    /// <summary>Goes up whenever a value may have changed.</summary>
    public int Version => _now.Version;

    public SettingValue Get(SettingDefinition setting) => _now.Get(setting);

    /// <summary>What RESET makes it.</summary>
    public SettingValue GetReset(SettingDefinition setting) => _now.GetReset(setting);

    public void SetReset(SettingDefinition setting, SettingValue value) => Change(now => now with { Reset = now.Reset.SetItem(setting, value) });

    public void Set(SettingDefinition setting, SettingValue value) =>
        Change(now => now with { Session = now.Session.SetItem(setting, value), Local = now.Local.Remove(setting) });

    /// <summary>Until the transaction ends; the caller knows there is one.</summary>
    public void SetLocal(SettingDefinition setting, SettingValue value) =>
        Change(now => now with { Local = now.Local.SetItem(setting, value) });

    public void Reset(SettingDefinition setting) =>
        Change(now => now with { Session = now.Session.Remove(setting), Local = now.Local.Remove(setting) });

    public void ResetAll() => Change(now => now with { Session = Surviving(now.Session), Local = Surviving(now.Local) });

    /// <summary>Goes back to what <see cref="Now"/> was within the same transaction.</summary>
    public void Restore(SettingLayers then) => Change(now => now with { Session = then.Session, Local = then.Local });

    public void Begin() => _before = _now.Session;

    public void Commit() => End(keep: true);

    public void Rollback() => End(keep: false);

    private void End(bool keep)
    {
        var session = keep || _before is null ? _now.Session : _before;
        if (!_now.Local.IsEmpty || session != _now.Session)
            Change(now => now with { Session = session, Local = SettingLayers.NoValues });
        _before = null;
    }

    private void Change(Func<SettingLayers, SettingLayers> change)
    {
        lock (_lock)
            _now = change(_now) with { Version = _now.Version + 1 };
    }

    private static ImmutableDictionary<SettingDefinition, SettingValue> Surviving(ImmutableDictionary<SettingDefinition, SettingValue> layer) =>
        layer.RemoveRange(layer.Keys.Where(setting => !setting.SurvivesResetAll));
}
