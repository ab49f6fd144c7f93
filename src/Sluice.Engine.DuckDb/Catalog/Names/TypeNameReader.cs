using PgQuery;
using Sluice.Protocol.Errors;
using Sluice.Sql.Parsing;
using Sluice.Sql.Scanning;

namespace Sluice.Engine.DuckDb.Catalog.Names;

/// <summary>The type a text names, as PostgreSQL's own grammar reads names of types: "numeric(10,2)", "timestamp with time zone", "int[]".</summary>
internal static class TypeNameReader
{
    private const string Before = "SELECT CAST(NULL AS ";

    /// <returns>Null where there is no such type.</returns>
    /// <exception cref="PgErrorException">42601: the text is no type's name; 3F000: its schema does not exist.</exception>
    public static uint? Find(string text, NameScope scope, out string written)
    {
        var type = Parse(text);
        var names = type.Names.Select(name => name.String?.Sval ?? "").ToList();
        if (names.Count > 1 && !scope.HasSchema(names[^2]))
            throw PgError.Error(SqlStates.InvalidSchemaName, $"schema \"{names[^2]}\" does not exist").ToException();
        written = string.Join('.', names);
        if (scope.Type(names.Count > 1 ? names[^2] : null, names[^1]) is not { } oid)
            return null;
        if (type.ArrayBounds.Count == 0)
            return oid;
        var array = scope.Shared.Types.Find(oid)!.Value.Array;
        written += "[]";
        return array == 0 ? null : array;
    }

    private static TypeName Parse(string text)
    {
        Node statement;
        try
        {
            statement = SqlParser.Parse($"{Before}{text})");
        }
        catch (SqlSyntaxException e)
        {
            var message = string.IsNullOrWhiteSpace(text) ? $"invalid type name \"{text}\"" : e.Position > Before.Length + text.Length ? "syntax error at end of input" : e.Message;
            throw new PgErrorException(PgError.Error(SqlStates.SyntaxError, message), e);
        }

        // Text that closes the parenthesis itself would be more than a name.
        return statement.SelectStmt is { TargetList.Count: 1 } select && select.CalculateSize() == OneTarget(select).CalculateSize()
            && select.TargetList[0].ResTarget is { Name: "", Val.TypeCast: { Arg.AConst.Isnull: true, TypeName: { Setof: false, PctType: false } type } }
            ? type
            : throw PgError.Error(SqlStates.SyntaxError, $"invalid type name \"{text}\"").ToException();
    }

    private static SelectStmt OneTarget(SelectStmt select)
    {
        var bare = new SelectStmt { LimitOption = select.LimitOption, Op = select.Op };
        bare.TargetList.Add(select.TargetList[0]);
        return bare;
    }
}
