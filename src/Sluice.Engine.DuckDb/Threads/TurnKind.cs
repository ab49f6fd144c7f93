namespace Sluice.Engine.DuckDb.Threads;

/// <summary>What a statement holds while it computes.</summary>
internal enum TurnKind
{
    None,
    Short,
    Long,
}
