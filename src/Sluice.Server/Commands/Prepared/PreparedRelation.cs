using Sluice.Engine.Relations;
using Sluice.Engine.Types;
using Sluice.Protocol.Types;
using Sluice.Server.Queries;

namespace Sluice.Server.Commands.Prepared;

/// <summary>pg_prepared_statements with PostgreSQL 17's columns; the unnamed statement is not among them.</summary>
internal static class PreparedRelation
{
    public const string Name = "pg_prepared_statements";

    /// <summary>The types as an array's text: the server's relations hold no arrays.</summary>
    public static IReadOnlyList<SystemColumn> Columns { get; } =
    [
        new("name", TypeKind.Text), new("statement", TypeKind.Text), new("prepare_time", TypeKind.TimestampTz),
        new("parameter_types", TypeKind.Text), new("result_types", TypeKind.Text), new("from_sql", TypeKind.Bool),
        new("generic_plans", TypeKind.Int64), new("custom_plans", TypeKind.Int64),
    ];

    public static IReadOnlyList<object?[]> Rows(PreparedStatements statements) =>
        [.. statements.Snapshot().Where(statement => statement.Name.Length > 0).Select(Row)];

    private static object?[] Row(PreparedStatement statement)
    {
        var columns = statement.Planned.Columns;
        return
        [
            statement.Name, statement.Sql, statement.PrepareTime, ArrayOf(statement.Planned.ParameterTypes),
            columns.Count == 0 ? null : ArrayOf(columns.Select(column => column.PgType)), statement.IsFromSql, statement.Runs, 0L,
        ];
    }

    private static string ArrayOf(IEnumerable<PgType> types) =>
        $"{{{string.Join(',', types.Select(TypeNames.Of).Select(name => name.Contains(' ', StringComparison.Ordinal) ? $"\"{name}\"" : name))}}}";
}
