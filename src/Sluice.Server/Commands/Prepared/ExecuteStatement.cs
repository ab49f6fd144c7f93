using Sluice.Protocol.Types;
using Sluice.Engine;
using Sluice.Engine.Values;
using Sluice.Protocol.Errors;
using Sluice.Server.Queries;
using Sluice.Server.Sessions;
using Sluice.Sql.Commands;

namespace Sluice.Server.Commands.Prepared;

/// <summary>EXECUTE: runs a prepared statement, of SQL or of the protocol, with arguments written out.</summary>
internal sealed class ExecuteStatement : PlannedStatement
{
    private readonly Session _session;
    private readonly string _sql;
    private readonly ExecuteCommand _command;
    private PlannedStatement? _planned;

    /// <param name="sql">All the client sent; positions in errors count from its start.</param>
    public ExecuteStatement(Session session, string sql, ExecuteCommand command)
    {
        _session = session;
        _sql = sql;
        _command = command;
        // What is not there yet may be by the time it runs; until then it has no columns.
        _planned = session.Statements.Find(command.Name)?.Planned.Share();
        Columns = _planned?.Columns ?? [];
    }

    public override IReadOnlyList<ResultColumn> Columns { get; }

    public override bool MayRefuse => true;

    public override async ValueTask<Execution> ExecuteAsync(
        IReadOnlyList<ParameterValue> parameters, bool alone, CancellationToken cancellationToken)
    {
        var prepared = _session.Statements.Get(_command.Name);
        await UseAsync(prepared.Planned);
        if (prepared.Planned is ExecuteStatement)
            throw PgError.Error(SqlStates.FeatureNotSupported, "EXECUTE of a prepared EXECUTE is not supported").ToException();
        var values = await ReadArgumentsAsync(_session, _sql, _command, prepared.Planned.ParameterTypes, cancellationToken);
        prepared.CountRun();
        return await prepared.Planned.ExecuteAsync(values, alone, cancellationToken);
    }

    protected override ValueTask CloseAsync() => _planned?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>The statement may have been dropped and prepared anew since this one was planned; the client was told the old columns.</summary>
    private async ValueTask UseAsync(PlannedStatement planned)
    {
        if (ReferenceEquals(planned, _planned))
            return;
        if (!planned.Columns.Select(column => column.PgType).SequenceEqual(Columns.Select(column => column.PgType)))
            throw PgError.Error(SqlStates.FeatureNotSupported, "cached plan must not change result type").ToException();
        var old = _planned;
        _planned = planned.Share();
        if (old is not null)
            await old.DisposeAsync();
    }

    /// <summary>The arguments as values of the parameters' types; 42601 when they are too many or too few.</summary>
    /// <param name="session">Computes those that are expressions.</param>
    /// <param name="sql">What the arguments' places are in.</param>
    public static async ValueTask<ParameterValue[]> ReadArgumentsAsync(
        Session session, string sql, ExecuteCommand command, IReadOnlyList<PgType> types, CancellationToken cancellationToken)
    {
        if (types.Count != command.Arguments.Count)
        {
            throw (PgError.Error(SqlStates.SyntaxError, $"wrong number of parameters for prepared statement \"{command.Name}\"") with
            {
                Detail = $"Expected {types.Count} parameters but got {command.Arguments.Count}.",
            }).ToException();
        }

        var values = new ParameterValue[types.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = await ArgumentValue.ReadAsync(session, sql, command.Arguments[i], types[i], i + 1, cancellationToken);
        return values;
    }
}
