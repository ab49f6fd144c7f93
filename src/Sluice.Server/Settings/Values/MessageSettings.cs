using Sluice.Server.Settings.Definitions;
using Sluice.Server.Settings.Groups;
using Sluice.Sql.Commands;

namespace Sluice.Server.Settings.Values;

/// <summary>What each message asks of the settings, gathered once for all messages until a parameter changes. Timeouts are zero for none.</summary>
/// <param name="DefaultModes">Of a transaction that says nothing else.</param>
internal sealed record MessageSettings(
    TimeSpan StatementTimeout, TimeSpan TransactionTimeout, TimeSpan IdleInTransactionTimeout, TimeSpan IdleSessionTimeout, TransactionModes DefaultModes)
{
    public static MessageSettings Of(SettingLayers layers)
    {
        return new MessageSettings(
            Milliseconds(ClientSettings.StatementTimeout),
            Milliseconds(ClientSettings.TransactionTimeout),
            Milliseconds(ClientSettings.IdleInTransactionTimeout),
            Milliseconds(ClientSettings.IdleSessionTimeout),
            new TransactionModes(
                layers.Get(TransactionSettings.DefaultIsolation).Text,
                IsOn(TransactionSettings.DefaultReadOnly),
                IsOn(TransactionSettings.DefaultDeferrable)));

        TimeSpan Milliseconds(SettingDefinition setting) => TimeSpan.FromMilliseconds(layers.Get(setting).Number);

        bool IsOn(SettingDefinition setting) => layers.Get(setting).Number != 0;
    }
}
