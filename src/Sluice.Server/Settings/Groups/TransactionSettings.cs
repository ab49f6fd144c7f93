using Sluice.Server.Settings.Definitions;

namespace Sluice.Server.Settings.Groups;

/// <summary>The modes of this transaction and of those to come.</summary>
internal static class TransactionSettings
{
    private static readonly string[] Levels = ["serializable", "repeatable read", "read committed", "read uncommitted"];

    public static readonly EnumSetting DefaultIsolation = new(
        "default_transaction_isolation", "read committed", Levels, "Isolation level of new transactions.");

    public static readonly BoolSetting DefaultReadOnly = new(
        "default_transaction_read_only", false, "Whether new transactions are read-only.") { IsReported = true };

    public static readonly BoolSetting DefaultDeferrable = new(
        "default_transaction_deferrable", false, "Whether new transactions are deferrable.");

    public static readonly EnumSetting Isolation = new(
        "transaction_isolation", "read committed", Levels, "Isolation level of this transaction.") { SurvivesResetAll = true };

    public static readonly BoolSetting ReadOnly = new(
        "transaction_read_only", false, "Whether this transaction is read-only.") { SurvivesResetAll = true };

    public static readonly BoolSetting Deferrable = new(
        "transaction_deferrable", false, "Whether this transaction is deferrable.") { SurvivesResetAll = true };

    public static readonly IReadOnlyList<SettingDefinition> All =
        [DefaultIsolation, DefaultReadOnly, DefaultDeferrable, Isolation, ReadOnly, Deferrable];
}
