using Sluice.Engine;
using Sluice.Protocol.Errors;
using Sluice.Protocol.Messages.Backend;
using Sluice.Server.Commands;
using Sluice.Server.Sessions;
using Sluice.Sql.Commands;
using Sluice.Sql.Commands.Copy;
using Sluice.Sql.Commands.Explain;
using Sluice.Sql.Statements;

namespace Sluice.Server.Queries;

/// <summary>Decides who runs a statement: the session itself (SET, BEGIN …) or the engine.</summary>
internal static class StatementPlanner
{
    /// <param name="sql">All the client sent; positions in errors count from its start.</param>
    /// <param name="declaredTypes">Parameter type OIDs of Parse; 0 or missing where the client left it to us.</param>
    /// <param name="runsNext">Nothing happens between this and running it.</param>
    public static async ValueTask<PlannedStatement> PlanAsync(
        Session session, string sql, SqlStatement statement, IReadOnlyList<uint> declaredTypes, CancellationToken cancellationToken, bool runsNext = false)
    {
        if (statement.Command is { } parsed)
        {
            if (parsed is ICarriesStatement carrier)
                await CheckSyntaxAsync(session, sql, [carrier.Inner], cancellationToken);
            RefuseInFailedTransaction(session, CommandPlanner.EndsTransaction(parsed));
            return await CommandPlanner.PlanAsync(session, sql, statement, declaredTypes, cancellationToken);
        }

        if (session.Transaction.Status == TransactionStatus.Failed)
            await CheckSyntaxAsync(session, sql, [statement], cancellationToken);
        RefuseInFailedTransaction(session, mayRun: false);
        // Before it is planned: that the lake is read-only would be told first.
        TransactionModeRules.CheckWriting(session.Settings.Modes, statement.Tag);
        session.Transaction.Query();
        if (declaredTypes.Count == 0 && session.Engine.FindConstant(statement.Text) is { } constant)
            return new EngineStatement(session, statement.Text, constant, statement.Tag);
        var engine = await session.Engine.GetAsync(cancellationToken);
        var text = new QueryText(statement.Text, declaredTypes);
        var runsAtOnce = runsNext && statement.Tag.IsReadOnly && session.Transaction.ReadsAtOnce;
        var query = await InStatementAsync(
            sql, statement, () => runsAtOnce ? engine.PrepareToOpenAsync(text, cancellationToken) : engine.PrepareAsync(text, cancellationToken));
        if (declaredTypes.Count == 0 && session.Engine.FindConstant(statement.Text) is { } kept)
        {
            // The engine has just answered it for good.
            await query.DisposeAsync();
            query = kept;
        }

        if (query.Columns.Count <= short.MaxValue)
            return new EngineStatement(session, statement.Text, query, statement.Tag);
        await query.DisposeAsync();
        throw PgError.Error(SqlStates.TooManyColumns, $"target lists can have at most {short.MaxValue} entries").ToException();
    }

    /// <summary>Text that cannot be read is told first, as PostgreSQL does: before any statement of a Query runs, and in a failed transaction too.</summary>
    public static async ValueTask CheckSyntaxAsync(
        Session session, string sql, IReadOnlyList<SqlStatement> statements, CancellationToken cancellationToken)
    {
        foreach (var statement in statements)
        {
            if (EngineTextOf(statement) is not { } text)
                continue;
            var engine = await session.Engine.GetAsync(cancellationToken);
            await InStatementAsync(sql, text, async () =>
            {
                await engine.CheckSyntaxAsync(text.Text, cancellationToken);
                return true;
            });
        }
    }

    /// <summary>What of a statement the engine will be given: all, the query inside, or nothing.</summary>
    private static SqlStatement? EngineTextOf(SqlStatement statement) => statement.Command switch
    {
        null => statement,
        CopyCommand { Query: { } query } => query,
        ExplainCommand explain => explain.Statement,
        ICarriesStatement { Inner: { Command: null } inner } => inner,
        _ => null,
    };

    /// <summary>The engine counts positions from the statement's start; the client from the start of all it sent.</summary>
    private static async ValueTask<T> InStatementAsync<T>(string sql, SqlStatement statement, Func<ValueTask<T>> call)
    {
        try
        {
            return await call();
        }
        catch (PgErrorException inStatement) when (inStatement.Error.Position > 0)
        {
            throw new PgErrorException(inStatement.Error with { Position = statement.PositionIn(sql, inStatement.Error.Position) }, inStatement);
        }
    }

    public static void RefuseInFailedTransaction(Session session, PlannedStatement statement) =>
        RefuseInFailedTransaction(session, statement.EndsTransaction);

    private static void RefuseInFailedTransaction(Session session, bool mayRun)
    {
        if (session.Transaction.Status == TransactionStatus.Failed && !mayRun)
        {
            throw PgError.Error(
                SqlStates.InFailedSqlTransaction,
                "current transaction is aborted, commands ignored until end of transaction block").ToException();
        }
    }
}
