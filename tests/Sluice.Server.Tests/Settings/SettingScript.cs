using Sluice.Protocol.Errors;
using Sluice.Server.Settings;
using Sluice.Sql.Commands;
using Sluice.Sql.Statements;

namespace Sluice.Server.Tests.Settings;

/// <summary>Runs session commands on settings alone and says in a line what each was answered with.</summary>
internal static class SettingScript
{
    public static string Run(this SessionSettings settings, string sql)
    {
        var outcomes = new List<string>();
        foreach (SqlStatement statement in SqlSplitter.Split(sql))
        {
            try
            {
                if (Run(settings, statement.Command!) is string outcome) outcomes.Add(outcome);
            }
            catch (PgErrorException e)
            {
                outcomes.Add(Describe(e.Error));
            }
        }

        return string.Join(" | ", outcomes);
    }

    public static string Describe(PgError error) => Describe(error.SqlState, error.Message, error.Detail, error.Hint);

    public static string Describe(string state, string message, string? detail, string? hint) =>
        string.Join(" / ", new[] { $"{state} {message}", detail, hint }.Where(part => part is not null));

    private static string? Run(SessionSettings settings, SessionCommand command)
    {
        switch (command)
        {
            case SetCommand set: return Warning(settings.Set(set));
            case SetTransactionCommand set: return Warning(settings.Set(set));
            case ResetCommand reset: return Warning(settings.Reset(reset));
            case ShowCommand show: return settings.Show(show.Name!);
            case BeginCommand begin: settings.Begin(begin.Modes); return null;
            case CommitCommand: settings.Commit(); return null;
            case RollbackCommand: settings.Rollback(); return null;
            default: throw new InvalidOperationException($"no command of a script: {command}");
        }
    }

    private static string? Warning(PgError? notice) => notice is null ? null : Describe(notice);
}
