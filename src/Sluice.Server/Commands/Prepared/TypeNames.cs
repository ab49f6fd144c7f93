using Sluice.Protocol.Errors;
using Sluice.Protocol.Types;
using Sluice.Sql.Commands;

namespace Sluice.Server.Commands.Prepared;

/// <summary>Names of the types a parameter can be declared with, as PostgreSQL's grammar and format_type have them.</summary>
internal static class TypeNames
{
    /// <summary>By the grammar's name: the type, and what format_type calls it.</summary>
    private static readonly Dictionary<string, (PgType Type, string Shown)> ByName = new(StringComparer.Ordinal)
    {
        ["bool"] = (PgTypes.Bool, "boolean"),
        ["bytea"] = (PgTypes.Bytea, "bytea"),
        ["name"] = (PgTypes.Name, "name"),
        ["int8"] = (PgTypes.Int8, "bigint"),
        ["int2"] = (PgTypes.Int2, "smallint"),
        ["int4"] = (PgTypes.Int4, "integer"),
        ["text"] = (PgTypes.Text, "text"),
        ["oid"] = (PgTypes.Oid, "oid"),
        ["json"] = (PgTypes.Json, "json"),
        ["jsonb"] = (PgTypes.Jsonb, "jsonb"),
        ["float4"] = (PgTypes.Float4, "real"),
        ["float8"] = (PgTypes.Float8, "double precision"),
        ["bpchar"] = (PgTypes.BpChar, "character"),
        ["varchar"] = (PgTypes.VarChar, "character varying"),
        ["date"] = (PgTypes.Date, "date"),
        ["time"] = (PgTypes.Time, "time without time zone"),
        ["timetz"] = (PgTypes.TimeTz, "time with time zone"),
        ["timestamp"] = (PgTypes.Timestamp, "timestamp without time zone"),
        ["timestamptz"] = (PgTypes.TimestampTz, "timestamp with time zone"),
        ["interval"] = (PgTypes.Interval, "interval"),
        ["bit"] = (PgTypes.Bit, "bit"),
        ["varbit"] = (PgTypes.VarBit, "bit varying"),
        ["numeric"] = (PgTypes.Numeric, "numeric"),
        ["uuid"] = (PgTypes.Uuid, "uuid"),
        ["unknown"] = (PgTypes.Unspecified, "unknown"),
    };

    /// <summary>The type a name stands for: 42704 when there is none.</summary>
    public static PgType Find(ParameterTypeName name)
    {
        if (!ByName.TryGetValue(name.Name, out var found) || (name.IsArray && found.Type == PgTypes.Unspecified))
            throw PgError.Error(SqlStates.UndefinedObject, $"type \"{name.Name}\" does not exist").ToException();
        return name.IsArray ? PgTypes.ArrayOf(found.Type) : found.Type;
    }

    /// <summary>A type's name, as format_type gives it without modifiers.</summary>
    public static string Of(PgType type)
    {
        var isArray = PgTypes.TryGetElement(type.Oid, out var element);
        var oid = isArray ? element.Oid : type.Oid;
        foreach (var (known, shown) in ByName.Values)
        {
            if (known.Oid == oid && oid != 0)
                return isArray ? shown + "[]" : shown;
        }

        return "text";
    }
}
