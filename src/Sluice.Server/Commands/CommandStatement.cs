using Sluice.Engine;
using Sluice.Engine.Values;
using Sluice.Protocol.Errors;
using Sluice.Server.Queries;
using Sluice.Server.Sessions;
using Sluice.Sql.Commands;
using Sluice.Sql.Statements;

namespace Sluice.Server.Commands;

/// <summary>A statement about the session; the engine never sees it.</summary>
internal sealed class CommandStatement(Session session, SessionCommand command) : PlannedStatement
{
    public override IReadOnlyList<ResultColumn> Columns { get; } = command is ShowCommand show ? SettingCommands.Columns(session, show) : [];

    public override bool EndsTransaction => CommandPlanner.EndsTransaction(command);

    public override async ValueTask<Execution> ExecuteAsync(
        IReadOnlyList<ParameterValue> parameters, bool alone, CancellationToken cancellationToken)
    {
        var tag = command.Tag;
        switch (command)
        {
            case ShowCommand show:
                return new Execution(SettingCommands.Show(session, show), new CommandTag(tag));
            case BeginCommand begin:
                TransactionCommands.Begin(session, begin);
                break;
            case CommitCommand commit:
                tag = await TransactionCommands.CommitAsync(session, commit, cancellationToken);
                break;
            case RollbackCommand rollback:
                await TransactionCommands.RollbackAsync(session, rollback);
                break;
            case SavepointCommand savepoint:
                SavepointCommands.Set(session, savepoint);
                break;
            case ReleaseCommand release:
                SavepointCommands.Release(session, release);
                break;
            case RollbackToCommand back:
                await SavepointCommands.RollbackToAsync(session, back, cancellationToken);
                break;
            case LockCommand @lock:
                await LockCommands.LockAsync(session, @lock, cancellationToken);
                break;
            case ConstraintsCommand constraints:
                LockCommands.SetConstraints(session, constraints);
                break;
            case PrepareTransactionCommand:
                tag = await TwoPhaseCommands.PrepareAsync(session);
                break;
            case FinishPreparedCommand finish:
                TwoPhaseCommands.Finish(session, finish);
                break;
            case VacuumCommand vacuum:
                await TableCommands.VacuumAsync(session, vacuum, cancellationToken);
                break;
            case GrantCommand grant:
                await TableCommands.GrantAsync(session, grant, cancellationToken);
                break;
            case DropDatabaseCommand drop:
                TableCommands.DropDatabase(session, drop);
                break;
            case UnsupportedCommand unsupported:
                throw Unsupported(unsupported.What, unsupported.Hint);
            case DiscardCommand discard:
                await ObjectCommands.DiscardAsync(session, discard.Target, cancellationToken);
                break;
            case DeallocateCommand deallocate:
                await ObjectCommands.DeallocateAsync(session, deallocate.Name);
                break;
            case CloseCommand close:
                await ObjectCommands.CloseAsync(session, close.Name);
                break;
            case ListenCommand or UnlistenCommand:
                // Nobody can notify here, so there is nothing to remember.
                break;
            case NotifyCommand:
                throw Unsupported(tag, "No session here can hear of another; let clients tell each other.");
            case SetCommand or ResetCommand:
                // A cursor runs by the settings there were when it was declared.
                await session.Portals.StartDeclaredAsync(session.Settings.Output, cancellationToken);
                SettingCommands.Run(session, command);
                break;
            default:
                SettingCommands.Run(session, command);
                break;
        }

        return new Execution(null, new CommandTag(tag));
    }

    private static PgErrorException Unsupported(string what, string? hint) =>
        (PgError.Error(SqlStates.FeatureNotSupported, $"{what} is not supported") with { Hint = hint }).ToException();
}
