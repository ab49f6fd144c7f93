using Sluice.Engine.DuckDb.Errors;
using Sluice.Engine.DuckDb.Lexing;
using Sluice.Engine.DuckDb.Native;
using Sluice.Engine.DuckDb.Sessions;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Catalog.Temporary;

/// <summary>
/// The queries of a session's views, by DuckDB's numbers of them. DuckDB tells a view's query only by writing out every view there is,
/// the lake's too; so the query of a view just made is taken from its statement.
/// </summary>
internal sealed class ViewTexts(ConnectionHandle connection, ErrorMapper errors)
{
    private const string All = "SELECT view_oid::VARCHAR, sql FROM system.main.duckdb_views() WHERE database_name = 'temp' AND NOT internal";

    private readonly Dictionary<string, string> _byOid = new(StringComparer.Ordinal);

    /// <param name="views">The numbers of all there are now: a view that is replaced or renamed gets another.</param>
    /// <param name="statement">What was run since the last time; null where that is not known.</param>
    public void Follow(IReadOnlyList<string> views, string? statement)
    {
        var unknown = views.Where(oid => !_byOid.ContainsKey(oid)).ToArray();
        if (unknown.Length == 0)
            return;
        if (unknown.Length == 1 && statement is not null && Query(statement) is { } query && Written(query) is { } text)
        {
            _byOid[unknown[0]] = text;
            return;
        }

        foreach (var row in OwnStatement.Read(connection, All, errors))
            _byOid[row[0]!] = Query(row[1]!) ?? row[1]!;
    }

    public string Of(string oid) => _byOid[oid];

    /// <summary>What follows AS in CREATE VIEW; null for any other statement.</summary>
    private static string? Query(string statement)
    {
        var tokens = Lexer.Scan(statement);
        var view = tokens.FindIndex(token => token.IsWord(statement, "view"));
        if (tokens.Count == 0 || !tokens[0].IsWord(statement, "create") || view < 0)
            return null;
        var start = tokens.FindIndex(view, token => token.IsWord(statement, "as"));
        return start < 0 ? null : statement[tokens[start].End..].TrimStart();
    }

    // As DuckDB would write it.
    private string? Written(string query)
    {
        try
        {
            return OwnStatement.Read(connection, $"SELECT json_deserialize_sql(json_serialize_sql({Quoting.Literal(query)}))", errors)[0][0] is { } text ? $"{text};" : null;
        }
        catch (PgErrorException)
        {
            // Not every statement has such a form.
            return null;
        }
    }
}
