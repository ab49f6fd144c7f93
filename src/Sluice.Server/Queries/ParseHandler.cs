using Sluice.Protocol.Errors;
using Sluice.Protocol.Messages.Backend;
using Sluice.Protocol.Messages.Frontend;
using Sluice.Server.Sessions;

namespace Sluice.Server.Queries;

/// <summary>Parse: plans one statement and keeps it under its name.</summary>
internal sealed class ParseHandler(Session session)
{
    public async ValueTask HandleAsync(ParseMessage message)
    {
        session.Activity.Run(message.Sql);
        session.Transaction.Enter();
        session.Statements.RefuseDuplicate(message.Name);
        await session.Statements.RemoveAsync(message.Name);

        var statements = SqlText.Split(message.Sql);
        if (statements.Count > 1)
            throw PgError.Error(SqlStates.SyntaxError, "cannot insert multiple commands into a prepared statement").ToException();
        var planned = statements.Count == 0
            ? new EmptyStatement()
            : await StatementPlanner.PlanAsync(session, message.Sql, statements[0], message.ParameterTypes, session.Running.Token, RunsNext());
        await session.Statements.AddAsync(new PreparedStatement(message.Name, message.Sql, planned)
        {
            PrepareTime = session.Time.GetUtcNow(),
        });
        new ParseComplete().Write(session.Client.Output.Buffer);
    }

    // What drivers send of a statement they do not keep. Should they mean another one, what has begun is given up.
    private bool RunsNext() =>
        session.Client.Input.AreNext([FrontendTypes.Bind, FrontendTypes.Execute])
        || session.Client.Input.AreNext([FrontendTypes.Bind, FrontendTypes.Describe, FrontendTypes.Execute]);
}
