namespace Sluice.Engine.DuckDb.Threads;

/// <summary>Something to run on an engine thread. Run must not throw.</summary>
internal interface IEngineWork
{
    void Run();
}
