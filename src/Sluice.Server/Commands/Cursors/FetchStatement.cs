using Sluice.Engine;
using Sluice.Engine.Values;
using Sluice.Protocol.Errors;
using Sluice.Protocol.Types;
using Sluice.Server.Queries;
using Sluice.Server.Sessions;
using Sluice.Sql.Commands;
using Sluice.Sql.Statements;

namespace Sluice.Server.Commands.Cursors;

/// <summary>FETCH and MOVE: reads on in a portal, be it DECLARE's or Bind's.</summary>
internal sealed class FetchStatement : PlannedStatement
{
    private readonly Session _session;
    private readonly FetchCommand _command;

    public FetchStatement(Session session, FetchCommand command)
    {
        _session = session;
        _command = command;
        // A cursor that is not there yet may be by the time this runs; until then there are no columns.
        var portal = session.Portals.Find(command.Cursor);
        Columns = command.IsMove ? [] : portal?.Statement.Columns ?? [];
        QueryFormat = portal is { Facts.IsBinary: true } ? FormatCode.Binary : FormatCode.Text;
    }

    public override IReadOnlyList<ResultColumn> Columns { get; }

    public override bool MayRefuse => true;

    public override FormatCode QueryFormat { get; }

    public override async ValueTask<Execution> ExecuteAsync(
        IReadOnlyList<ParameterValue> parameters, bool alone, CancellationToken cancellationToken)
    {
        var portal = _session.Portals.Find(_command.Cursor) ?? throw CursorErrors.Missing(_command.Cursor);
        var columns = portal.Statement.Columns;
        if (!_command.IsMove && !columns.Select(column => column.PgType).SequenceEqual(Columns.Select(column => column.PgType)))
            throw PgError.Error(SqlStates.FeatureNotSupported, "cached plan must not change result type").ToException();
        if (columns.Count == 0)
            throw PgError.Error(SqlStates.ObjectNotInPrerequisiteState, $"portal \"{portal.Name}\" cannot be run").ToException();
        var stretch = CursorStretch.Of(_command, portal);
        if (portal.Execution is null && !stretch.IsEmpty)
            await portal.StartAsync(_session.Settings.Output, alone: false, cancellationToken);
        var rows = new CursorRows(portal, stretch);
        var tag = new CommandTag(_command.Tag, CountsRows: true);
        return _command.IsMove
            ? new Execution(new PassedRows(stretch.IsHere ? 1 : await rows.PassAsync(cancellationToken)), tag)
            : new Execution(rows, tag);
    }
}
