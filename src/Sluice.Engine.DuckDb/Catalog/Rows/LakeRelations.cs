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
        new("bytes", TypeKind.Int64), new("rows", TypeKind.Int64), new("reading", TypeKind.Int32),
    ];

    private static readonly SystemColumn[] ColumnColumns =
    [
        new("relation", TypeKind.Int64), new("number", TypeKind.Int32), new("name", TypeKind.Text), new("type", TypeKind.Int64),
        new("modifier", TypeKind.Int32), new("dimensions", TypeKind.Int32), new("reading", TypeKind.Int32),
    ];

    /// <summary>Of no lake.</summary>
    public static IReadOnlyList<SystemRelation> None => Of([], new Dictionary<string, TableSize>());

    /// <summary>A table with nested columns has rows of both its readings; a session's views show one of them.</summary>
    /// <param name="sizes">Bytes and, where a file tells, rows, by table.</param>
    public static IReadOnlyList<SystemRelation> Of(IReadOnlyList<LakeTable> tables, IReadOnlyDictionary<string, TableSize> sizes)
    {
        var oids = LakeOids.Give(tables.Select(table => table.Name));
        var readings = tables.SelectMany(Readings).ToArray();
        var relations = readings.Select(read => new object?[]
        {
            (long)oids[read.Table.Name], read.Table.Name, read.Table.Path, read.Columns.Count, sizes[read.Table.Name].Bytes, sizes[read.Table.Name].Rows, (int)read.Kind,
        }).ToArray();
        var columns = readings.SelectMany(read => read.Columns.Select((column, at) => Column(oids[read.Table.Name], at, column, read.Kind))).ToArray();
        return
        [
            new SystemRelation("lake_relations", TableColumns, _ => relations),
            new SystemRelation("lake_columns", ColumnColumns, _ => columns),
        ];
    }

    private static IEnumerable<(LakeTable Table, IReadOnlyList<ResultColumn> Columns, TableReading Kind)> Readings(LakeTable table)
    {
        if (!Leaves.Has(table))
            return [(table, table.Columns, TableReading.Any)];
        var leaves = Leaves.Of(table.Columns).Select(leaf => new ResultColumn(leaf.Name, leaf.Type)).ToArray();
        return [(table, table.Columns, TableReading.Columns), (table, leaves, TableReading.Leaves)];
    }

    private static object?[] Column(uint relation, int at, ResultColumn column, TableReading reading)
    {
        var shape = ColumnShape.Of(column.Type);
        return [(long)relation, at + 1, column.Name, (long)shape.Type.Oid, shape.Type.Modifier, shape.Dimensions, (int)reading];
    }
}
