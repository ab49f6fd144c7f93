namespace Sluice.Testing.Wire;

/// <summary>Names of PostgreSQL's built-in types, for traces (pg_type.dat).</summary>
public static class TypeNames
{
    private static readonly Dictionary<uint, string> Names = new()
    {
        [16] = "bool", [17] = "bytea", [19] = "name", [20] = "int8", [21] = "int2", [23] = "int4", [25] = "text", [26] = "oid",
        [114] = "json", [700] = "float4", [701] = "float8", [705] = "unknown", [1000] = "bool[]", [1005] = "int2[]", [1007] = "int4[]",
        [1009] = "text[]", [1016] = "int8[]", [1021] = "float4[]", [1022] = "float8[]", [1042] = "bpchar", [1043] = "varchar",
        [1082] = "date", [1083] = "time", [1114] = "timestamp", [1184] = "timestamptz", [1186] = "interval", [1231] = "numeric[]",
        [1266] = "timetz", [1560] = "bit", [1562] = "varbit", [1700] = "numeric", [2950] = "uuid", [3802] = "jsonb",
    };

    /// <summary>The name with its modifier, or oidN for a type not listed.</summary>
    /// <param name="modifier">atttypmod; -1 for none. For numeric it is ((precision &lt;&lt; 16) | scale) + 4.</param>
    public static string Of(uint oid, int modifier)
    {
        var name = Names.GetValueOrDefault(oid, $"oid{oid}");
        if (modifier == -1)
            return name;
        return oid == 1700 ? $"numeric({(modifier - 4) >> 16},{(modifier - 4) & 0x7FF})" : $"{name}({modifier})";
    }
}
