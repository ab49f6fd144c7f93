using Sluice.Engine.DuckDb.Catalog.Reg;
using Sluice.Engine.Output;
using Sluice.Engine.Relations;
using Sluice.Engine.Types;

namespace Sluice.Engine.DuckDb.Catalog.Names;

/// <summary>What functions and casts know of the session that calls them.</summary>
/// <param name="scope">The names it sees at first.</param>
/// <param name="user">Whose it is.</param>
/// <param name="ssl">What is known of its connection's TLS.</param>
internal sealed class SessionView(NameScope scope, string user, SslFacts? ssl) : IOidNames
{
    [ThreadStatic]
    private static SessionView? _ofThread;

    private volatile NameScope _scope = scope;

    /// <summary>The session this thread works for; null on threads that work for all.</summary>
    public static SessionView? OfThread
    {
        get => _ofThread;
        set => _ofThread = value;
    }

    public string User => user;

    /// <summary>Null without TLS.</summary>
    public SslFacts? Ssl => ssl;

    /// <summary>Names as the session sees them now.</summary>
    public NameScope Scope
    {
        get => _scope;
        set => _scope = value;
    }

    /// <summary>Whether the session reads tables with nested columns as their leaves.</summary>
    public bool ReadsLeaves { get; set; }

    /// <summary>How the session means 01/02/03.</summary>
    public DateOrder DateOrder { get; set; }

    /// <summary>Whether somebody wants the running statement to stop.</summary>
    public Func<bool> IsStopped { get; set; } = static () => false;

    /// <summary>Tells the engine that the running statement only waits, and leaves its turn to others.</summary>
    public Action Rests { get; set; } = static () => { };

    public string TextOf(string type, uint oid) => RegTypes.Find(type)!.Write(oid, _scope);
}
