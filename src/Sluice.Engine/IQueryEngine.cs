namespace Sluice.Engine;

/// <summary>What runs SQL behind the wire.</summary>
public interface IQueryEngine : IAsyncDisposable
{
    /// <summary>Names of the engine's own settings, in any case: they are the operator's, and a client that tries to change one is told so (42501).</summary>
    IReadOnlySet<string> SettingNames { get; }

    /// <summary>Throws 22023 for a TimeZone value whose offsets the engine's statements could not follow.</summary>
    void CheckTimeZone(string timeZone);

    /// <summary>A statement of constants that a session has prepared before, ready to be run; null for any other. It may be shared.</summary>
    /// <param name="sql">Its text, as <see cref="QueryText.Sql"/>.</param>
    IPreparedQuery? FindConstant(string sql) => null;

    /// <summary>Opens a session of its own, with its own temporary objects and transaction.</summary>
    ValueTask<IEngineSession> OpenSessionAsync(EngineSessionOptions options, CancellationToken cancellationToken);
}
