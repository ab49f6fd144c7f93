using Sluice.Engine.Values;
using Sluice.Protocol.Types;
using Sluice.Server.Results;

namespace Sluice.Server.Queries;

/// <summary>A bound statement: its parameters are set, its formats chosen; it runs when first executed and may be left halfway.</summary>
/// <param name="statement">Shared: the portal disposes its own hold on it.</param>
/// <param name="formats">One a column.</param>
internal sealed class Portal(string name, PlannedStatement statement, IReadOnlyList<ParameterValue> parameters, IReadOnlyList<FormatCode> formats)
    : IAsyncDisposable
{
    public string Name => name;

    public PlannedStatement Statement => statement;

    public IReadOnlyList<FormatCode> Formats => formats;

    /// <summary>Null until the first Execute.</summary>
    public Execution? Execution { get; private set; }

    /// <summary>Picked once, when the portal first runs.</summary>
    public RowEncoder? Encoder { get; private set; }

    public bool IsFinished { get; set; }

    public async ValueTask<Execution> StartAsync(OutputSettings settings, bool alone, CancellationToken cancellationToken)
    {
        if (statement.Columns.Count > 0)
            Encoder = new RowEncoder(statement.Columns, formats, settings);
        return Execution = await statement.ExecuteAsync(parameters, alone, cancellationToken);
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
