using Sluice.Protocol.Errors;
using Sluice.Protocol.Frames;
using Sluice.Protocol.Messages.Backend;
using Sluice.Protocol.Messages.Frontend;
using Sluice.Server.Sessions;

namespace Sluice.Server.Queries;

/// <summary>Parse: plans one statement and keeps it under its name.</summary>
internal sealed class ParseHandler(Session session)
{
    // The unnamed portal is made of the unnamed statement, described, and run.
    private static readonly FrameStart Bind = new(FrontendTypes.Bind, "\0\0"u8.ToArray());
    private static readonly FrameStart Describe = new(FrontendTypes.Describe, "P\0"u8.ToArray());
    private static readonly FrameStart Execute = new(FrontendTypes.Execute, "\0"u8.ToArray());

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
            : await StatementPlanner.PlanAsync(session, message.Sql, statements[0], message.ParameterTypes, session.Running.Token, RunsNext(message.Name));
        await session.Statements.AddAsync(new PreparedStatement(message.Name, message.Sql, planned)
        {
            PrepareTime = session.Time.GetUtcNow(),
        });
        new ParseComplete().Write(session.Client.Output.Buffer);
    }

    // What drivers send of a statement they do not keep: it is run whatever comes, unless Bind is refused.
    private bool RunsNext(string name) =>
        name.Length == 0 && (session.Client.Input.AreNext([Bind, Execute]) || session.Client.Input.AreNext([Bind, Describe, Execute]));
}
