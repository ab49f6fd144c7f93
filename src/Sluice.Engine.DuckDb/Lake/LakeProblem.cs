using Sluice.Engine.DuckDb.Errors;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Lake;

/// <summary>Something in the lake that is not served.</summary>
/// <param name="Path">Relative to the lake.</param>
/// <param name="Reason">For the operator: one line.</param>
public sealed record LakeProblem(string Path, string Reason)
{
    /// <summary>The engine's own words, where it has any: an error for clients would not say where the files are.</summary>
    internal static LakeProblem Of(LakeSource source, PgErrorException error) =>
        new(source.Path, error.InnerException is EngineException engine ? Wording.FirstLine(engine.Report.Message) : error.Message);
}
