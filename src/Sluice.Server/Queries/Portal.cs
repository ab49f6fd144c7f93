using Sluice.Engine.Values;
using Sluice.Protocol.Errors;
using Sluice.Protocol.Types;
using Sluice.Server.Results;

namespace Sluice.Server.Queries;

/// <summary>A bound statement: its parameters are set, its formats chosen; it runs when first executed and may be left halfway.</summary>
/// <param name="statement">Shared: the portal disposes its own hold on it.</param>
/// <param name="formats">One a column.</param>
internal sealed class Portal(string name, PlannedStatement statement, IReadOnlyList<ParameterValue> parameters, IReadOnlyList<FormatCode> formats)
    : IAsyncDisposable
{
    private bool _starting;

    public string Name => name;

    public PlannedStatement Statement => statement;

    public IReadOnlyList<FormatCode> Formats => formats;

    /// <summary>What pg_cursors tells of it.</summary>
    public PortalFacts Facts { get; init; } = PortalFacts.None;

    /// <summary>Null until the first Execute or FETCH.</summary>
    public Execution? Execution { get; private set; }

    /// <summary>Picked once, when the portal first runs.</summary>
    public RowEncoder? Encoder { get; private set; }

    public bool IsFinished { get; set; }

    /// <summary>Rows read so far, by Execute, FETCH and MOVE.</summary>
    public long Passed { get; set; }

    /// <summary>Whether the transaction that declared it has committed: no other's end closes it.</summary>
    public bool IsHeld { get; set; }

    public async ValueTask<Execution> StartAsync(OutputSettings settings, bool alone, CancellationToken cancellationToken)
    {
        // A portal bound to a FETCH from itself would start for ever.
        if (_starting)
            throw PgError.Error(SqlStates.ObjectNotInPrerequisiteState, $"portal \"{name}\" cannot be run").ToException();
        if (statement.ReturnsRows)
            Encoder = new RowEncoder(statement.Columns, formats, settings);
        _starting = true;
        try
        {
            return Execution = await statement.ExecuteAsync(parameters, alone, cancellationToken);
        }
        finally
        {
            _starting = false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (Execution is not null)
                await Execution.DisposeAsync();
        }
        finally
        {
            await statement.DisposeAsync();
        }
    }
}
