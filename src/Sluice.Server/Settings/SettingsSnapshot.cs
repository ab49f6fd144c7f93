using Sluice.Server.Settings.Values;
using Sluice.Sql.Commands;

namespace Sluice.Server.Settings;

/// <summary>What a savepoint remembers of a session's parameters.</summary>
/// <param name="Modes">The transaction's.</param>
internal sealed record SettingsSnapshot(SettingLayers Layers, TransactionModes? Modes);
