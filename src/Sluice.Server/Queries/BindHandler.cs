using Sluice.Engine.Values;
using Sluice.Protocol.Errors;
using Sluice.Protocol.Messages.Backend;
using Sluice.Protocol.Messages.Frontend;
using Sluice.Protocol.Types;
using Sluice.Server.Parameters;
using Sluice.Server.Sessions;

namespace Sluice.Server.Queries;

/// <summary>Bind: parameters and result formats for a statement, kept as a portal.</summary>
internal sealed class BindHandler(Session session)
{
    public async ValueTask HandleAsync(BindMessage message)
    {
        session.Transaction.Enter();
        var prepared = session.Statements.Get(message.Statement);
        var now = session.Activity.Run(prepared.Sql);
        var statement = prepared.Planned;
        StatementPlanner.RefuseInFailedTransaction(session, statement);
        var parameters = DecodeParameters(message, statement);
        var formats = ResultFormats(message, statement.Columns.Count);
        session.Portals.RefuseDuplicate(message.Portal);
        var portal = new Portal(message.Portal, statement.Share(), parameters, formats)
        {
            Facts = new PortalFacts(prepared.Sql, now),
        };
        await session.Portals.AddAsync(portal);
        new BindComplete().Write(session.Client.Output.Buffer);
    }

    private ParameterValue[] DecodeParameters(BindMessage message, PlannedStatement statement)
    {
        var types = statement.ParameterTypes;
        if (message.Parameters.Count != types.Count)
        {
            throw PgError.Error(
                SqlStates.ProtocolViolation,
                $"bind message supplies {message.Parameters.Count} parameters, but prepared statement \"{message.Statement}\" requires {types.Count}").ToException();
        }

        if (types.Count == 0)
            return [];
        var settings = session.Settings.Output;
        var values = new ParameterValue[types.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = ParameterDecoder.Decode(types[i], message.ParameterFormat(i), message.Parameters[i], settings, i + 1);
        return values;
    }

    private static FormatCode[] ResultFormats(BindMessage message, int columns)
    {
        message.CheckResultFormats(columns);
        var formats = new FormatCode[columns];
        for (var i = 0; i < columns; i++)
            formats[i] = message.ResultFormat(i);
        return formats;
    }
}
