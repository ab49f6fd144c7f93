using Sluice.Engine.DuckDb.Native;
using Sluice.Engine.DuckDb.Aliases;
using Sluice.Engine.Types;

namespace Sluice.Engine.DuckDb.Columns;

/// <summary>DuckDB's logical types as the port's.</summary>
internal static class EngineTypes
{
    /// <summary>The port's type, or null when it, or a part of it, has no form there (VARIANT, GEOMETRY, types to come).</summary>
    public static EngineType? From(LogicalTypeHandle type) => LogicalTypeApi.Id(type) switch
    {
        DuckDbType.Varchar => Text(NativeText.Take(LogicalTypeApi.Alias(type))),
        DuckDbType.UInteger => new EngineType(TypeKind.UInt32) { PgName = AliasTypes.NameOf(NativeText.Take(LogicalTypeApi.Alias(type))) },
        DuckDbType.Bit => new EngineType(TypeKind.Bit) { PgName = AliasTypes.NameOf(NativeText.Take(LogicalTypeApi.Alias(type))) },
        DuckDbType.Decimal => new EngineType(TypeKind.Decimal)
        {
            Precision = LogicalTypeApi.DecimalWidth(type),
            Scale = LogicalTypeApi.DecimalScale(type),
        },
        DuckDbType.Enum => new EngineType(TypeKind.Enum) { Labels = Labels(type) },
        DuckDbType.List => Of(TypeKind.List, [("element", LogicalTypeApi.ListChild(type))]),
        DuckDbType.Array => Of(TypeKind.Array, [("element", LogicalTypeApi.ArrayChild(type))]) is { } array
            ? array with { Length = (int)LogicalTypeApi.ArraySize(type) }
            : null,
        DuckDbType.Map => Of(TypeKind.Map, [("key", LogicalTypeApi.MapKey(type)), ("value", LogicalTypeApi.MapValue(type))]),
        DuckDbType.Struct => Of(TypeKind.Struct, Members(type)),
        DuckDbType.Union => Of(TypeKind.Union, Alternatives(type)),
        var id => Simple(id) is { } kind ? new EngineType(kind) : null,
    };

    public static IEqualityComparer<EngineType> Comparer { get; } = EqualityComparer<EngineType>.Create((a, b) => Same(a!, b!), type => type.Kind.GetHashCode());

    /// <summary>Whether both describe the same memory and the same labels.</summary>
    public static bool Same(EngineType a, EngineType b)
    {
        if (ReferenceEquals(a, b))
            return true;
        if (a.Kind != b.Kind || a.PgName != b.PgName || a.Precision != b.Precision || a.Scale != b.Scale || a.Length != b.Length || a.Fields.Count != b.Fields.Count)
            return false;
        for (var i = 0; i < a.Fields.Count; i++)
        {
            if (a.Fields[i].Name != b.Fields[i].Name || !Same(a.Fields[i].Type, b.Fields[i].Type))
                return false;
        }

        return a.Labels.SequenceEqual(b.Labels);
    }

    private static TypeKind? Simple(DuckDbType type) => type switch
    {
        DuckDbType.Boolean => TypeKind.Bool,
        DuckDbType.TinyInt => TypeKind.Int8,
        DuckDbType.SmallInt => TypeKind.Int16,
        DuckDbType.Integer => TypeKind.Int32,
        DuckDbType.BigInt => TypeKind.Int64,
        DuckDbType.UTinyInt => TypeKind.UInt8,
        DuckDbType.USmallInt => TypeKind.UInt16,
        DuckDbType.UInteger => TypeKind.UInt32,
        DuckDbType.UBigInt => TypeKind.UInt64,
        DuckDbType.HugeInt => TypeKind.Int128,
        DuckDbType.UHugeInt => TypeKind.UInt128,
        DuckDbType.BigNum => TypeKind.BigNum,
        DuckDbType.Float => TypeKind.Float32,
        DuckDbType.Double => TypeKind.Float64,
        DuckDbType.Date => TypeKind.Date,
        DuckDbType.Time => TypeKind.Time,
        DuckDbType.TimeNs => TypeKind.TimeNs,
        DuckDbType.TimeTz => TypeKind.TimeTz,
        DuckDbType.TimestampS => TypeKind.TimestampS,
        DuckDbType.TimestampMs => TypeKind.TimestampMs,
        DuckDbType.Timestamp => TypeKind.Timestamp,
        DuckDbType.TimestampNs => TypeKind.TimestampNs,
        DuckDbType.TimestampTz => TypeKind.TimestampTz,
        DuckDbType.Interval => TypeKind.Interval,
        DuckDbType.Uuid => TypeKind.Uuid,
        DuckDbType.Blob => TypeKind.Blob,
        DuckDbType.Bit => TypeKind.Bit,
        DuckDbType.SqlNull => TypeKind.Null,
        _ => null,
    };

    private static EngineType Text(string alias) => alias.Equals("JSON", StringComparison.OrdinalIgnoreCase)
        ? new EngineType(TypeKind.Json)
        : new EngineType(TypeKind.Text) { PgName = AliasTypes.NameOf(alias), Length = LimitedTypes.Find(alias)?.Length ?? 0 };

    private static string[] Labels(LogicalTypeHandle type)
    {
        var labels = new string[LogicalTypeApi.EnumSize(type)];
        for (var i = 0; i < labels.Length; i++)
            labels[i] = NativeText.Take(LogicalTypeApi.EnumLabel(type, (ulong)i));
        return labels;
    }

    private static IEnumerable<(string Name, LogicalTypeHandle Type)> Members(LogicalTypeHandle type)
    {
        for (ulong i = 0; i < LogicalTypeApi.StructCount(type); i++)
            yield return (NativeText.Take(LogicalTypeApi.StructName(type, i)), LogicalTypeApi.StructChild(type, i));
    }

    private static IEnumerable<(string Name, LogicalTypeHandle Type)> Alternatives(LogicalTypeHandle type)
    {
        for (ulong i = 0; i < LogicalTypeApi.UnionCount(type); i++)
            yield return (NativeText.Take(LogicalTypeApi.UnionName(type, i)), LogicalTypeApi.UnionMember(type, i));
    }

    private static EngineType? Of(TypeKind kind, IEnumerable<(string Name, LogicalTypeHandle Type)> members)
    {
        var fields = new List<EngineField>();
        var known = true;
        foreach (var (name, handle) in members)
        {
            using (handle)
            {
                if (From(handle) is { } type)
                    fields.Add(new EngineField(name, type));
                else
                    known = false;
            }
        }

        return known ? new EngineType(kind) { Fields = fields } : null;
    }
}
