using Sluice.Engine;
using Sluice.Protocol.Errors;
using Sluice.Server.Certificates;
using Sluice.Server.Sessions;
using Sluice.Server.Settings;
using Sluice.Sql.Commands;

namespace Sluice.Server.Commands;

/// <summary>SET, RESET and SHOW.</summary>
internal static class SettingCommands
{
    public static void Run(Session session, SessionCommand command)
    {
        RefuseEngines(session, NameOf(command));
        var zone = session.Settings.TimeZone;
        var modes = session.Settings.Modes;
        var warning = command switch
        {
            SetCommand { IsLocal: true } when !session.Transaction.SpansStatements => OnlyInBlock("SET LOCAL"),
            SetTransactionCommand { ForSession: false } when !session.Transaction.SpansStatements => OnlyInBlock("SET TRANSACTION"),
            SetCommand set => session.Settings.Set(set),
            SetTransactionCommand set => session.Settings.Set(set),
            ResetCommand reset => session.Settings.Reset(reset),
            _ => throw new InvalidOperationException($"Nobody runs {command.GetType().Name}."),
        };
        TransactionModeRules.CheckChange(session.Transaction, modes, session.Settings.Modes);
        if (session.Settings.TimeZone != zone)
            session.Engine.CheckTimeZone();
        if (warning is not null)
            session.Notice(warning);
    }

    /// <summary>set_config(), which warns of nothing.</summary>
    public static void Set(Session session, string name, string? value, bool isLocal)
    {
        RefuseEngines(session, name);
        var zone = session.Settings.TimeZone;
        var modes = session.Settings.Modes;
        session.Settings.Set(name, value, isLocal);
        TransactionModeRules.CheckChange(session.Transaction, modes, session.Settings.Modes);
        if (session.Settings.TimeZone != zone)
            session.Engine.CheckTimeZone();
    }

    private static string? NameOf(SessionCommand command) => command switch
    {
        SetCommand set => set.Name,
        ResetCommand reset => reset.Name,
        _ => null,
    };

    /// <summary>The engine's own settings could open the lock-down; PostgreSQL's of the same name (TimeZone, search_path) are the session's.</summary>
    private static void RefuseEngines(Session session, string? name)
    {
        if (name is not null && SettingCatalog.Find(name) is null && session.Engine.Owns(name))
            throw PgError.Error(SqlStates.InsufficientPrivilege, $"permission denied to set parameter \"{name}\"").ToException();
    }

    public static IReadOnlyList<ResultColumn> Columns(Session session, ShowCommand show) => show.Name is null
        ? [TextRows.Column("name"), TextRows.Column("setting"), TextRows.Column("description")]
        : [TextRows.Column(session.Settings.NameOf(show.Name))];

    public static TextRows Show(Session session, ShowCommand show) => show.Name is null
        ? new TextRows([.. session.Settings.ShowAll().Select(row => new[] { row.Name, row.Setting, row.Description })], 3)
        : new TextRows([[Value(session, show.Name)]], 1);

    /// <summary>A parameter's value as SHOW gives it.</summary>
    // Not the session's but the server's, and another after a reload.
    public static string Value(Session session, string name) =>
        name.Equals(RootBundle.Parameter, StringComparison.OrdinalIgnoreCase) ? session.ReadRootCertificates() : session.Settings.Show(name);

    /// <summary>The implicit transaction of one statement is no block: PostgreSQL warns, and what would be undone at once is not done.</summary>
    private static PgError OnlyInBlock(string what) =>
        new(Severity.Warning, SqlStates.NoActiveSqlTransaction, $"{what} can only be used in transaction blocks");
}
