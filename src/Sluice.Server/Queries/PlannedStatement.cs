using Sluice.Engine;
using Sluice.Engine.Values;
using Sluice.Protocol.Types;

namespace Sluice.Server.Queries;

/// <summary>A statement ready to run: what it takes and returns is known, nothing has happened yet.</summary>
internal abstract class PlannedStatement : IAsyncDisposable
{
    private int _holders = 1;

    public virtual IReadOnlyList<PgType> ParameterTypes => [];

    /// <summary>Empty for a statement that returns no rows.</summary>
    public virtual IReadOnlyList<ResultColumn> Columns => [];

    /// <summary>Whether it returns rows; they may have no columns.</summary>
    public virtual bool ReturnsRows => Columns.Count > 0;

    /// <summary>Whether it may run in a failed transaction: only what ends one.</summary>
    public virtual bool EndsTransaction => false;

    /// <summary>The format its rows have in the simple protocol.</summary>
    public virtual FormatCode QueryFormat => FormatCode.Text;

    /// <summary>Whether it may refuse to run as it starts: the simple protocol tells its columns afterwards only.</summary>
    public virtual bool MayRefuse => false;

    /// <param name="parameters">One a parameter.</param>
    /// <param name="alone">It is the only statement of its implicit transaction.</param>
    public abstract ValueTask<Execution> ExecuteAsync(IReadOnlyList<ParameterValue> parameters, bool alone, CancellationToken cancellationToken);

    /// <summary>One more holder: a portal goes on although its statement is closed or replaced.</summary>
    public PlannedStatement Share()
    {
        _holders++;
        return this;
    }

    /// <summary>One holder less; the last one closes it.</summary>
    public ValueTask DisposeAsync() => --_holders == 0 ? CloseAsync() : ValueTask.CompletedTask;

    protected virtual ValueTask CloseAsync() => ValueTask.CompletedTask;
}
