using Sluice.Engine.DuckDb.Catalog.Names;
using Sluice.Engine.DuckDb.Catalog.Rows;
using Sluice.Engine.Relations;
using Sluice.Engine.Types;

namespace Sluice.Engine.DuckDb.Catalog.Functions;

/// <summary>Which rows about tables with nested columns a session is not shown.</summary>
internal static class ReadingFunction
{
    // Stable, so that views filter by a constant.
    public static SystemFunction Of(SessionViews views) => new(
        "pg_fn_hidden_reading", [], TypeKind.Int32,
        (caller, _) => (int)(views.Find(caller)?.ReadsLeaves == true ? TableReading.Columns : TableReading.Leaves)) { IsStable = true };
}
