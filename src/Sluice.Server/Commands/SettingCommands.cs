using Sluice.Engine;
using Sluice.Protocol.Errors;
using Sluice.Server.Sessions;
using Sluice.Sql.Commands;

namespace Sluice.Server.Commands;

/// <summary>SET, RESET and SHOW.</summary>
internal static class SettingCommands
{
    public static void Run(Session session, SessionCommand command)
    {
        var warning = command switch
        {
            SetCommand { IsLocal: true } when !session.Transaction.InBlock => OnlyInBlock("SET LOCAL"),
            SetTransactionCommand { ForSession: false } when !session.Transaction.InBlock => OnlyInBlock("SET TRANSACTION"),
            SetCommand set => session.Settings.Set(set),
            SetTransactionCommand set => session.Settings.Set(set),
            ResetCommand reset => session.Settings.Reset(reset),
            _ => throw new InvalidOperationException($"Nobody runs {command.GetType().Name}."),
        };
        if (warning is not null)
            session.Notice(warning);
    }

    public static IReadOnlyList<ResultColumn> Columns(Session session, ShowCommand show) => show.Name is null
        ? [TextRows.Column("name"), TextRows.Column("setting"), TextRows.Column("description")]
        : [TextRows.Column(session.Settings.NameOf(show.Name))];

    public static TextRows Show(Session session, ShowCommand show) => show.Name is null
        ? new TextRows([.. session.Settings.ShowAll().Select(row => new[] { row.Name, row.Setting, row.Description })], 3)
        : new TextRows([[session.Settings.Show(show.Name)]], 1);

    /// <summary>The implicit transaction of a Query is no block: PostgreSQL warns, and what would be undone at once is not done.</summary>
    private static PgError OnlyInBlock(string what) =>
        new(Severity.Warning, SqlStates.NoActiveSqlTransaction, $"{what} can only be used in transaction blocks");
}
