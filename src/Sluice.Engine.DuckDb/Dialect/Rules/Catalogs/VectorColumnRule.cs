using System.Collections.Frozen;
using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Catalogs;

/// <summary>
/// Columns of type int2vector and oidvector are lists here, so that functions and subscripts take them. A client that reads one as it is
/// gets the vector's own form, "23 25": drivers take it apart by its blanks.
/// </summary>
internal sealed class VectorColumnRule : IRule
{
    private static readonly FrozenDictionary<(string Relation, string Column), string> Types = new Dictionary<(string, string), string>
    {
        [("pg_index", "indkey")] = "pg_int2vector",
        [("pg_index", "indoption")] = "pg_int2vector",
        [("pg_index", "indclass")] = "pg_oidvector",
        [("pg_index", "indcollation")] = "pg_oidvector",
        [("pg_partitioned_table", "partattrs")] = "pg_int2vector",
        [("pg_partitioned_table", "partclass")] = "pg_oidvector",
        [("pg_partitioned_table", "partcollation")] = "pg_oidvector",
        [("pg_proc", "proargtypes")] = "pg_oidvector",
        [("pg_publication_rel", "prattrs")] = "pg_int2vector",
        [("pg_statistic_ext", "stxkeys")] = "pg_int2vector",
        [("pg_trigger", "tgattr")] = "pg_int2vector",
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Columns = Types.Keys.Select(key => key.Column).ToFrozenSet();

    public Kind Kind => Kind.ColumnRef;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var fields = node.ColumnRef.Fields;
        // Only what the statement itself returns: the statement, its target, the column.
        if (ancestors.Count != 2 || ancestors[1].NodeCase != Kind.ResTarget || fields.Count is not (1 or 2)
            || fields[^1].String?.Sval is not { } column || !Columns.Contains(column))
        {
            return null;
        }

        var relation = SourceRelations.Find(ancestors, fields.Count == 2 ? fields[0].String?.Sval : null);
        if (relation is null || !Types.TryGetValue((relation, column), out var type))
            return null;
        TargetName.Keep(column, ancestors);
        return PgNodes.Cast(PgNodes.Call("array_to_string", node, PgNodes.Constant(" ")), type);
    }
}
