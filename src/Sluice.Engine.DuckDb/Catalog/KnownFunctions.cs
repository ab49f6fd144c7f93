using Sluice.Engine.DuckDb.Errors;
using Sluice.Engine.DuckDb.Native;
using Sluice.Engine.DuckDb.Sessions;

namespace Sluice.Engine.DuckDb.Catalog;

/// <summary>
/// Leaves in pg_proc what a client can call, and what other catalogs refer to: drivers find a type's kind by the names of its functions.
/// </summary>
internal static class KnownFunctions
{
    private const string Keep = """
        DELETE FROM pg.pg_proc WHERE proname::VARCHAR NOT IN (SELECT function_name FROM duckdb_functions())
        AND oid NOT IN (
            SELECT unnest([typinput, typoutput, typreceive, typsend, typmodin, typmodout, typanalyze, typsubscript])::pg_oid FROM pg.pg_type
            UNION ALL SELECT unnest([oprcode, oprrest, oprjoin])::pg_oid FROM pg.pg_operator
            UNION ALL SELECT castfunc FROM pg.pg_cast
            UNION ALL SELECT amproc::pg_oid FROM pg.pg_amproc
            UNION ALL SELECT amhandler::pg_oid FROM pg.pg_am
            UNION ALL SELECT unnest([rngcanonical, rngsubdiff])::pg_oid FROM pg.pg_range
            UNION ALL SELECT unnest([prsstart, prstoken, prsend, prsheadline, prslextype])::pg_oid FROM pg.pg_ts_parser
            UNION ALL SELECT unnest([tmplinit, tmpllexize])::pg_oid FROM pg.pg_ts_template
            UNION ALL SELECT objid FROM pg.pg_depend WHERE classid = 1255);
        DELETE FROM pg.pg_aggregate WHERE aggfnoid::pg_oid NOT IN (SELECT oid FROM pg.pg_proc)
        """;

    private const string KeepDescriptions = "DELETE FROM pg.pg_description WHERE classoid = 1255 AND objoid NOT IN (SELECT oid FROM pg.pg_proc)";

    public static void Leave(ConnectionHandle connection, ErrorMapper errors)
    {
        OwnStatement.Run(connection, Keep, errors);
        LeaveDescriptions(connection, errors);
    }

    /// <summary>The same for descriptions alone, where functions are done.</summary>
    public static void LeaveDescriptions(ConnectionHandle connection, ErrorMapper errors) => OwnStatement.Run(connection, KeepDescriptions, errors);
}
