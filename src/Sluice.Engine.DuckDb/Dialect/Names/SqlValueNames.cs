using PgQuery;

namespace Sluice.Engine.DuckDb.Dialect.Names;

/// <summary>The words of the standard that are values without parentheses (manual, 9.9.5 and 9.26).</summary>
internal static class SqlValueNames
{
    public static string? Of(SQLValueFunctionOp op) => op switch
    {
        SQLValueFunctionOp.SvfopCurrentDate => "current_date",
        SQLValueFunctionOp.SvfopCurrentTime or SQLValueFunctionOp.SvfopCurrentTimeN => "current_time",
        SQLValueFunctionOp.SvfopCurrentTimestamp or SQLValueFunctionOp.SvfopCurrentTimestampN => "current_timestamp",
        SQLValueFunctionOp.SvfopLocaltime or SQLValueFunctionOp.SvfopLocaltimeN => "localtime",
        SQLValueFunctionOp.SvfopLocaltimestamp or SQLValueFunctionOp.SvfopLocaltimestampN => "localtimestamp",
        SQLValueFunctionOp.SvfopCurrentRole => "current_role",
        SQLValueFunctionOp.SvfopCurrentUser => "current_user",
        SQLValueFunctionOp.SvfopUser => "user",
        SQLValueFunctionOp.SvfopSessionUser => "session_user",
        SQLValueFunctionOp.SvfopCurrentCatalog => "current_catalog",
        SQLValueFunctionOp.SvfopCurrentSchema => "current_schema",
        _ => null,
    };
}
