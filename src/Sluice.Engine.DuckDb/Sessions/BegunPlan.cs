using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Sessions;

/// <summary>A plan, and how far the call that made it has run it already.</summary>
/// <param name="Cursor">Its result; null when it has not been run, or failed.</param>
/// <param name="Failure">Why it could not be run: told when it is opened.</param>
internal sealed record BegunPlan(Plan Plan, DuckDbCursor? Cursor = null, PgErrorException? Failure = null)
{
    public bool HasRun => Cursor is not null || Failure is not null;

    /// <summary>Whether a plan can be run without anything more from the client, and changes nothing that a session keeps.</summary>
    public static bool CanRun(Plan plan) =>
        plan is { IsQuery: true, ReturnsRows: true, IsConstant: false, OutdatesPlans: false, ChangesObjects: false, ParameterTypes.Count: 0 };
}
