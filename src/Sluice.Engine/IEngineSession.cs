using Sluice.Engine.Copying;
using Sluice.Engine.Output;

namespace Sluice.Engine;

/// <summary>One client's session in the engine. One call at a time; a token that fires stops the engine within 100 ms with 57014.</summary>
/// <remarks>All members throw <see cref="Protocol.Errors.PgErrorException"/> for what the client did wrong.</remarks>
public interface IEngineSession : IAsyncDisposable
{
    /// <summary>Reads one statement without planning it: 42601 when it is none, 42501 when its kind is not permitted.</summary>
    ValueTask CheckSyntaxAsync(string sql, CancellationToken cancellationToken);

    /// <summary>Plans one statement, without running it, after checking that its kind is permitted (42501).</summary>
    ValueTask<IPreparedQuery> PrepareAsync(QueryText text, CancellationToken cancellationToken);

    /// <summary>
    /// The same for a statement that will be opened next: one without parameters may run at once. What then goes wrong is thrown here or by
    /// its opening. Whatever else is done first gives up what was begun: the statement is then run when it is opened.
    /// </summary>
    ValueTask<IPreparedQuery> PrepareToOpenAsync(QueryText text, CancellationToken cancellationToken) => PrepareAsync(text, cancellationToken);

    /// <summary>Says that what was prepared to be opened next will not be.</summary>
    ValueTask GiveUpBegunAsync() => ValueTask.CompletedTask;

    /// <summary>Opens a temporary table for rows: 42P01 when there is none of that name, 42501 for what is not the session's own.</summary>
    ValueTask<ICopySink> OpenCopyInAsync(CopyTarget target, CancellationToken cancellationToken);

    ValueTask BeginAsync(CancellationToken cancellationToken);

    ValueTask CommitAsync(CancellationToken cancellationToken);

    ValueTask RollbackAsync(CancellationToken cancellationToken);

    /// <param name="timeZone">An IANA name or an offset, already checked.</param>
    ValueTask SetTimeZoneAsync(string timeZone, CancellationToken cancellationToken);

    /// <summary>Says what 01/02/03 means in text that statements read as a date.</summary>
    void SetDateOrder(DateOrder order)
    {
    }

    /// <summary>Says where names without a schema are sought, after temporary ones: in these, in order, and in pg_catalog.</summary>
    /// <param name="schemas">Names of schemas that exist, as PostgreSQL calls them.</param>
    ValueTask SetSearchPathAsync(IReadOnlyList<string> schemas, CancellationToken cancellationToken);

    /// <summary>Says whether tables with nested columns are read as their leaves ("a.b.c"), in statements and in the catalogs; they are not at first.</summary>
    ValueTask SetFlattenAsync(bool isOn, CancellationToken cancellationToken);

    /// <summary>Drops the session's temporary objects (DISCARD TEMP, DISCARD ALL).</summary>
    ValueTask DiscardTemporaryAsync(CancellationToken cancellationToken);
}
