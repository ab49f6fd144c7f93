using Sluice.Engine.Types;

namespace Sluice.Engine.DuckDb.Catalog.Kept;

/// <summary>Tables' columns as bytes, table after table.</summary>
internal static class KeptColumns
{
    public static byte[] Write(IReadOnlyList<IReadOnlyList<ResultColumn>> tables)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(tables.Count);
        foreach (var columns in tables)
        {
            writer.Write(columns.Count);
            foreach (var column in columns)
            {
                writer.Write(column.Name);
                Write(writer, column.Type);
            }
        }

        writer.Flush();
        return bytes.ToArray();
    }

    public static IReadOnlyList<IReadOnlyList<ResultColumn>> Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        return Many(reader, () => (IReadOnlyList<ResultColumn>)Many(reader, () => new ResultColumn(reader.ReadString(), ReadType(reader))));
    }

    /// <summary>Whether a type is all in its bytes: none of a file's is not.</summary>
    public static bool CanWrite(EngineType type) => type.OidNames is null && type.Fields.All(field => CanWrite(field.Type));

    private static void Write(BinaryWriter writer, EngineType type)
    {
        writer.Write((int)type.Kind);
        writer.Write(type.PgName is not null);
        writer.Write(type.PgName ?? "");
        writer.Write(type.Precision);
        writer.Write(type.Scale);
        writer.Write(type.Length);
        writer.Write(type.IsMatrix);
        writer.Write(type.IsWholeRow);
        writer.Write(type.Labels.Count);
        foreach (var label in type.Labels)
            writer.Write(label);
        writer.Write(type.Fields.Count);
        foreach (var field in type.Fields)
        {
            writer.Write(field.Name);
            Write(writer, field.Type);
        }
    }

    private static EngineType ReadType(BinaryReader reader)
    {
        var kind = (TypeKind)reader.ReadInt32();
        var isNamed = reader.ReadBoolean();
        var name = reader.ReadString();
        return new EngineType(kind)
        {
            PgName = isNamed ? name : null,
            Precision = reader.ReadInt32(),
            Scale = reader.ReadInt32(),
            Length = reader.ReadInt32(),
            IsMatrix = reader.ReadBoolean(),
            IsWholeRow = reader.ReadBoolean(),
            Labels = Many(reader, reader.ReadString),
            Fields = Many(reader, () => new EngineField(reader.ReadString(), ReadType(reader))),
        };
    }

    private static T[] Many<T>(BinaryReader reader, Func<T> read)
    {
        var items = new T[reader.ReadInt32()];
        for (var i = 0; i < items.Length; i++)
            items[i] = read();
        return items;
    }
}
