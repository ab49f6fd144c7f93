using Sluice.Engine.Values;
using Sluice.Protocol.Errors;
using Sluice.Protocol.Types;
using Sluice.Server.Queries;
using Sluice.Server.Sessions;
using Sluice.Sql.Commands;
using Sluice.Sql.Statements;

namespace Sluice.Server.Commands.Cursors;

/// <summary>DECLARE: a portal for a query, which runs when it is first fetched from. Its parameters are the query's.</summary>
internal sealed class DeclareStatement(Session session, string sql, DeclareCommand command, PlannedStatement query) : PlannedStatement
{
    public override IReadOnlyList<PgType> ParameterTypes => query.ParameterTypes;

    public static async ValueTask<DeclareStatement> PlanAsync(
        Session session, string sql, DeclareCommand command, IReadOnlyList<uint> declaredTypes, CancellationToken cancellationToken)
    {
        if (command.IsScrollable)
        {
            throw (PgError.Error(SqlStates.FeatureNotSupported, "SCROLL cursors are not supported") with
            {
                Hint = "Declare the cursor without SCROLL, and read it forward only.",
            }).ToException();
        }

        if (command.Inner.Tag is { CountsRows: true, IsReadOnly: false })
            throw PgError.Error(SqlStates.FeatureNotSupported, "DECLARE CURSOR must not contain data-modifying statements").ToException();
        var query = await StatementPlanner.PlanAsync(session, sql, command.Inner, declaredTypes, cancellationToken);
        if (query.ReturnsRows)
            return new DeclareStatement(session, sql, command, query);
        await query.DisposeAsync();
        throw PgError.Error(SqlStates.InvalidCursorDefinition, "a cursor is for a query that returns rows").ToException();
    }

    public override async ValueTask<Execution> ExecuteAsync(
        IReadOnlyList<ParameterValue> parameters, bool alone, CancellationToken cancellationToken)
    {
        if (!command.WithHold && !session.Transaction.InBlock)
            throw PgError.Error(SqlStates.NoActiveSqlTransaction, "DECLARE CURSOR can only be used in transaction blocks").ToException();
        if (command.Name.Length == 0)
            throw PgError.Error(SqlStates.InvalidCursorName, "invalid cursor name: must not be empty").ToException();
        session.Portals.RefuseDuplicate(command.Name);
        var formats = new FormatCode[query.Columns.Count];
        Array.Fill(formats, command.IsBinary ? FormatCode.Binary : FormatCode.Text);
        await session.Portals.AddAsync(new Portal(command.Name, query.Share(), parameters, formats)
        {
            Facts = new PortalFacts(sql, session.Time.GetUtcNow(), IsDeclared: true, command.WithHold, command.IsBinary),
        });
        return new Execution(null, new CommandTag(command.Tag));
    }

    protected override ValueTask CloseAsync() => query.DisposeAsync();
}
