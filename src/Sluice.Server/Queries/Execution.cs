using Sluice.Engine;
using Sluice.Sql.Statements;

namespace Sluice.Server.Queries;

/// <summary>A statement that runs.</summary>
/// <param name="Cursor">Its rows, or only its end; null when it is over already.</param>
/// <param name="Tag">What CommandComplete says; null for an empty statement.</param>
internal sealed record Execution(IResultCursor? Cursor, CommandTag? Tag) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Cursor?.DisposeAsync() ?? ValueTask.CompletedTask;
}
