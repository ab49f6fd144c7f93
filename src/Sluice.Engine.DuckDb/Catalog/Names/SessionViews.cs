using System.Collections.Concurrent;
using Sluice.Engine.DuckDb.Errors;
using Sluice.Engine.DuckDb.Lake;
using Sluice.Engine.DuckDb.Native;

namespace Sluice.Engine.DuckDb.Catalog.Names;

/// <summary>All sessions' views, and what functions and casts need of the catalog. Functions are registered before it is open.</summary>
internal sealed class SessionViews
{
    private readonly ConcurrentDictionary<int, SessionView> _byProcess = new();
    private NameScope? _default;
    private LakeSizes? _sizes;
    private Func<int, NameTable> _logins = static _ => new NameTable([]);

    /// <summary>Files of the lake's relations.</summary>
    public LakeSizes Sizes => _sizes ?? throw NotOpen();

    private NameScope Default => _default ?? throw NotOpen();

    /// <summary>The catalog is open.</summary>
    /// <param name="logins">Roles that may log in, for the session of a process id.</param>
    public void Attach(DatabaseHandle database, string name, LakeSources sources, Func<int, NameTable> logins)
    {
        _logins = logins;
        _default = NameScope.Default(new CatalogNames(new CatalogNamesReader(database, name, new ErrorMapper((_, _) => { }))), () => logins(0));
        _sizes = new LakeSizes(sources);
    }

    public SessionView Add(EngineSessionOptions options) =>
        _byProcess[options.ProcessId] = new SessionView(Default with { Logins = () => _logins(options.ProcessId) }, options.User, options.Ssl);

    public void Remove(int processId) => _byProcess.TryRemove(processId, out _);

    /// <returns>Null for no session of ours.</returns>
    public SessionView? Find(int processId) => _byProcess.GetValueOrDefault(processId);

    /// <summary>The names a session sees.</summary>
    public NameScope ScopeOf(int processId) => Find(processId)?.Scope ?? Default;

    /// <summary>The names of the session this thread works for; those all share where it works for none.</summary>
    public NameScope ScopeOfThread() => SessionView.OfThread?.Scope ?? Default;

    private static InvalidOperationException NotOpen() => new("the catalog is not open yet");
}
