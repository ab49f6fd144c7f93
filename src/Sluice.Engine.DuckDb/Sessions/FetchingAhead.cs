using Sluice.Engine.DuckDb.Threads;

namespace Sluice.Engine.DuckDb.Sessions;

/// <summary>Fetches a cursor's further rows on another thread than the one that ran its statement.</summary>
internal sealed class FetchingAhead(DuckDbCursor cursor) : IEngineWork
{
    public void Run() => cursor.FetchAhead();
}
