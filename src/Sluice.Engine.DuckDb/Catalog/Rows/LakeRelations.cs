using Sluice.Engine.DuckDb.Lake;
using Sluice.Engine.Relations;
using Sluice.Engine.Types;

namespace Sluice.Engine.DuckDb.Catalog.Rows;

/// <summary>The lake's tables and columns as the scripts of the catalog read them, while the catalog is written.</summary>
internal static class LakeRelations
{
    private static readonly SystemColumn[] TableColumns =
    [
        new("oid", TypeKind.Int64), new("name", TypeKind.Text), new("path", TypeKind.Text), new("columns", TypeKind.Int32),
        new("bytes", TypeKind.Int64), new("rows", TypeKind.Int64),
    ];

    private static readonly SystemColumn[] ColumnColumns =
    [
        new("relation", TypeKind.Int64), new("number", TypeKind.Int32), new("name", TypeKind.Text), new("type", TypeKind.Int64),
        new("modifier", TypeKind.Int32), new("dimensions", TypeKind.Int32),
    ];

    /// <param name="sizes">Bytes and, where a file tells, rows, by table.</param>
    public static IReadOnlyList<SystemRelation> Of(IReadOnlyList<LakeTable> tables, IReadOnlyDictionary<string, TableSize> sizes)
    {
        var oids = LakeOids.Give(tables.Select(table => table.Name));
        var relations = tables.Select(table => new object?[]
        {
            (long)oids[table.Name], table.Name, table.Path, table.Columns.Count, sizes[table.Name].Bytes, sizes[table.Name].Rows,
        }).ToArray();
        var columns = tables.SelectMany(table => table.Columns.Select((column, at) => Column(oids[table.Name], at, column))).ToArray();
        return
        [
            new SystemRelation("lake_relations", TableColumns, _ => relations),
            new SystemRelation("lake_columns", ColumnColumns, _ => columns),
        ];
    }

    private static object?[] Column(uint relation, int at, ResultColumn column)
    {
        var shape = ColumnShape.Of(column.Type);
        return [(long)relation, at + 1, column.Name, (long)shape.Type.Oid, shape.Type.Modifier, shape.Dimensions];
    }
}
