using Sluice.Engine.Values;
using Sluice.Protocol.Errors;
using Sluice.Server.Queries;
using Sluice.Server.Sessions;
using Sluice.Sql.Commands;
using Sluice.Sql.Scanning;
using Sluice.Sql.Statements;

namespace Sluice.Server.Commands.Prepared;

/// <summary>PREPARE: plans a statement as Parse does, and keeps it under its name.</summary>
/// <param name="sql">All the client sent; positions in errors count from its start.</param>
internal sealed class PrepareStatement(Session session, string sql, PrepareCommand command) : PlannedStatement
{
    public override async ValueTask<Execution> ExecuteAsync(
        IReadOnlyList<ParameterValue> parameters, bool alone, CancellationToken cancellationToken)
    {
        RefuseOthers(sql, command.Inner);
        uint[] types = [.. command.Types.Select(type => TypeNames.Find(type).Oid)];
        session.Statements.RefuseDuplicate(command.Name);
        var planned = await StatementPlanner.PlanAsync(session, sql, command.Inner, types, cancellationToken);
        await session.Statements.AddAsync(new PreparedStatement(command.Name, sql, planned)
        {
            IsFromSql = true,
            PrepareTime = session.Time.GetUtcNow(),
        });
        return new Execution(null, new CommandTag(command.Tag));
    }

    /// <summary>As in PostgreSQL's grammar, queries and changes of data alone can be prepared.</summary>
    private static void RefuseOthers(string sql, SqlStatement inner)
    {
        if (inner.Tag is { CountsRows: true, Name: not "COPY" })
            return;
        var word = SqlScanner.Scan(inner.Text)[0].Text(inner.Text).ToString();
        throw (PgError.Error(SqlStates.SyntaxError, $"syntax error at or near \"{word}\"") with { Position = inner.PositionIn(sql, 1) }).ToException();
    }
}
