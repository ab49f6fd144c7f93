using Google.Protobuf.Collections;
using PgQuery;
using Sluice.Engine.DuckDb.Dialect;
using Sluice.Engine.DuckDb.Dialect.Checks;
using Sluice.Engine.DuckDb.Dialect.Rules.Literals;
using Sluice.Engine.DuckDb.Errors;
using Sluice.Protocol.Errors;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Permissions;

/// <summary>
/// What a client may send, decided on PostgreSQL's tree, where nothing can be hidden by spelling. <see cref="StatementGate"/> looks once
/// more, at the text DuckDB gets.
/// </summary>
internal sealed class TreeGate(string sql)
{
    /// <summary>The client's text.</summary>
    public string Sql => sql;

    /// <summary>Throws 42501 for a kind of statement that is not permitted.</summary>
    public void CheckStatement(Node statement)
    {
        if (statement.NodeCase == Kind.CallStmt)
            throw NoProcedure(statement.CallStmt.Funccall);
        if (statement.NodeCase is not (Kind.SelectStmt or Kind.InsertStmt or Kind.UpdateStmt or Kind.DeleteStmt or Kind.MergeStmt
            or Kind.CreateTableAsStmt or Kind.CreateStmt or Kind.ViewStmt or Kind.ExplainStmt or Kind.DropStmt or Kind.AlterTableStmt
            or Kind.RenameStmt or Kind.TruncateStmt or Kind.CreateSeqStmt or Kind.AlterSeqStmt or Kind.IndexStmt or Kind.CreateEnumStmt
            or Kind.CompositeTypeStmt or Kind.VariableShowStmt) && !IsComment(statement))
        {
            throw (PgError.Error(SqlStates.InsufficientPrivilege, "permission denied for this kind of statement") with
            {
                Hint = statement.NodeCase == Kind.AlterRoleStmt ? "Users and their passwords are kept at the server, by its operator." : null,
            }).ToException();
        }
    }

    /// <summary>Throws for a function or relation a client may not name: 42501, or 3F000 where it is in a schema of DuckDB's.</summary>
    public void Check(Node node)
    {
        switch (node.NodeCase)
        {
            case Kind.FuncCall:
                CheckFunction(node.FuncCall);
                break;
            case Kind.RangeVar:
                CheckRelation(node.RangeVar);
                break;
        }
    }

    private void CheckFunction(FuncCall call)
    {
        var name = Part(call.Funcname, 0);
        var schema = call.Funcname.Count > 1 ? Part(call.Funcname, 1) : null;
        if (ForbiddenNames.Contains(name, called: true, schema is PgNodes.Catalog ? null : schema))
            throw Error(SqlStates.InsufficientPrivilege, $"permission denied for function {name}", call.Location);
        if (schema is not (null or PgNodes.Catalog or "public" or "information_schema" or "pg_temp") || call.Funcname.Count > 2)
            throw Error(SqlStates.InvalidSchemaName, $"schema \"{Part(call.Funcname, call.Funcname.Count - 1)}\" does not exist", call.Location);
    }

    private void CheckRelation(RangeVar relation)
    {
        var schema = relation.Schemaname.Length == 0 || relation.Schemaname == PgNodes.Catalog ? null : relation.Schemaname.ToLowerInvariant();
        if (ForbiddenNames.Contains(relation.Relname.ToLowerInvariant(), called: false, schema))
            throw Error(SqlStates.InsufficientPrivilege, $"permission denied for view {relation.Relname}", relation.Location);
        if (relation.Catalogname is "system" or "temp")
            throw Error(SqlStates.FeatureNotSupported, $"cross-database references are not implemented: \"{relation.Catalogname}.{relation.Schemaname}.{relation.Relname}\"", relation.Location);
    }

    // Those on what a session can have made for itself.
    private static bool IsComment(Node statement) =>
        statement.CommentStmt?.Objtype is ObjectType.ObjectTable or ObjectType.ObjectColumn or ObjectType.ObjectView or ObjectType.ObjectSequence
            or ObjectType.ObjectIndex;

    // There are no procedures here, whatever DuckDB's CALL would call.
    private PgErrorException NoProcedure(FuncCall call)
    {
        CheckFunction(call);
        return Error(SqlStates.UndefinedFunction, $"procedure {string.Join('.', call.Funcname.Select(part => part.String.Sval))}({ArgumentTypes(call)}) does not exist", call.Location);
    }

    private static string ArgumentTypes(FuncCall call) =>
        string.Join(", ", call.Args.Select(argument => KnownType.Of(argument) is { } type && TypeWord.Of(type) is { } word ? word : "unknown"));

    private static string Part(RepeatedField<Node> name, int fromEnd) => (name[^(1 + fromEnd)].String?.Sval ?? "").ToLowerInvariant();

    private PgErrorException Error(string state, string message, int bytes) =>
        (PgError.Error(state, message) with { Position = PositionMap.Same(sql).FromBytes(bytes) }).ToException();
}
