namespace Sluice.Protocol.Types;

/// <summary>The built-in types Sluice speaks, with PostgreSQL's own OIDs (pg_type.dat).</summary>
public static class PgTypes
{
    public static readonly PgType Unspecified = new(0, -1);
    public static readonly PgType Bool = new(16, 1);
    public static readonly PgType Bytea = new(17, -1);
    public static readonly PgType Name = new(19, 64);
    public static readonly PgType Int8 = new(20, 8);
    public static readonly PgType Int2 = new(21, 2);
    public static readonly PgType Int4 = new(23, 4);
    public static readonly PgType Text = new(25, -1);
    public static readonly PgType Oid = new(26, 4);
    public static readonly PgType Json = new(114, -1);
    public static readonly PgType Float4 = new(700, 4);
    public static readonly PgType Float8 = new(701, 8);
    public static readonly PgType Unknown = new(705, -2);
    public static readonly PgType BpChar = new(1042, -1);
    public static readonly PgType VarChar = new(1043, -1);
    public static readonly PgType Date = new(1082, 4);
    public static readonly PgType Time = new(1083, 8);
    public static readonly PgType Timestamp = new(1114, 8);
    public static readonly PgType TimestampTz = new(1184, 8);
    public static readonly PgType Interval = new(1186, 16);
    public static readonly PgType TimeTz = new(1266, 12);
    public static readonly PgType Bit = new(1560, -1);
    public static readonly PgType VarBit = new(1562, -1);
    public static readonly PgType Numeric = new(1700, -1);
    public static readonly PgType Record = new(2249, -1);
    public static readonly PgType Uuid = new(2950, 16);
    public static readonly PgType Jsonb = new(3802, -1);

    /// <summary>Types of the catalogs, and those that only exist as text here: name, type, OID of the array type.</summary>
    private static readonly (string Name, PgType Type, uint ArrayOid)[] Others =
    [
        ("char", new PgType(18, 1), 1002), ("int2vector", new PgType(22, -1), 1006), ("regproc", new PgType(24, 4), 1008),
        ("tid", new PgType(27, 6), 1010), ("xid", new PgType(28, 4), 1011), ("cid", new PgType(29, 4), 1012), ("oidvector", new PgType(30, -1), 1013),
        ("xml", new PgType(142, -1), 143), ("pg_node_tree", new PgType(194, -1), 0), ("cidr", new PgType(650, -1), 651),
        ("inet", new PgType(869, -1), 1041), ("aclitem", new PgType(1033, 16), 1034), ("regprocedure", new PgType(2202, 4), 2207),
        ("regoper", new PgType(2203, 4), 2208), ("regoperator", new PgType(2204, 4), 2209), ("regclass", new PgType(2205, 4), 2210),
        ("regtype", new PgType(2206, 4), 2211), ("regconfig", new PgType(3734, 4), 3735), ("regdictionary", new PgType(3769, 4), 3770), ("regnamespace", new PgType(4089, 4), 4090),
        ("regrole", new PgType(4096, 4), 4097), ("regcollation", new PgType(4191, 4), 4192),
        ("anyarray", new PgType(2277, -1), 0), ("void", new PgType(2278, 4), 0), ("pg_lsn", new PgType(3220, 8), 3221), ("pg_ndistinct", new PgType(3361, -1), 0),
        ("pg_dependencies", new PgType(3402, -1), 0), ("pg_mcv_list", new PgType(5017, -1), 0),
    ];

    private static readonly Dictionary<string, PgType> ByName = new(StringComparer.Ordinal)
    {
        ["oid"] = Oid, ["name"] = Name, ["jsonb"] = Jsonb, ["record"] = Record, ["varchar"] = VarChar, ["bpchar"] = BpChar, ["bit"] = Bit,
    };

    private static readonly Dictionary<uint, (PgType Element, uint ArrayOid)> ByOid = new[]
    {
        (Bool, 1000u), (Bytea, 1001u), (Name, 1003u), (Int8, 1016u), (Int2, 1005u), (Int4, 1007u), (Text, 1009u), (Oid, 1028u),
        (Json, 199u), (Float4, 1021u), (Float8, 1022u), (BpChar, 1014u), (VarChar, 1015u), (Date, 1182u), (Time, 1183u),
        (Timestamp, 1115u), (TimestampTz, 1185u), (Interval, 1187u), (TimeTz, 1270u), (Bit, 1561u), (VarBit, 1563u),
        (Numeric, 1231u), (Record, 2287u), (Uuid, 2951u), (Jsonb, 3807u),
    }.Concat(Others.Select(other => (other.Type, other.ArrayOid))).ToDictionary(pair => pair.Item1.Oid, pair => (pair.Item1, pair.Item2));

    private static readonly Dictionary<uint, string> NamesByOid = Others.ToDictionary(other => other.Type.Oid, other => other.Name);

    private static readonly Dictionary<uint, PgType> ElementByArrayOid = ByOid.Values.Where(pair => pair.ArrayOid != 0).ToDictionary(pair => pair.ArrayOid, pair => pair.Element);

    /// <summary>The name by which <see cref="TryGet(string, out PgType)"/> finds a type; null for types known by their OID only.</summary>
    public static string? NameOf(uint oid) => NamesByOid.GetValueOrDefault(oid);

    /// <summary>regclass and its kin: OIDs written as names.</summary>
    public static bool IsOidName(uint oid) => oid is 24 or (>= 2202 and <= 2206) or 3734 or 4089 or 4096 or 4191;

    /// <summary>xid and cid: numbers of four bytes without a sign, as oid is.</summary>
    public static bool IsTransactionNumber(uint oid) => oid is 28 or 29;

    /// <summary>The array type of <paramref name="element"/>, which keeps the element's modifier as PostgreSQL does.</summary>
    public static PgType ArrayOf(PgType element) => new(ByOid[element.Oid].ArrayOid, -1, element.Modifier);

    /// <summary>The element type, when <paramref name="oid"/> is an array type Sluice knows.</summary>
    public static bool TryGetElement(uint oid, out PgType element) => ElementByArrayOid.TryGetValue(oid, out element);

    /// <summary>The type PostgreSQL calls that, where Sluice must know it by name: those of the catalogs, and those stored as text.</summary>
    public static bool TryGet(string name, out PgType type)
    {
        if (ByName.TryGetValue(name, out type))
            return true;
        type = Array.Find(Others, other => other.Name == name).Type;
        return type.Oid != 0;
    }

    /// <summary>The type with that OID, array types included; false for an OID Sluice does not know.</summary>
    public static bool TryGet(uint oid, out PgType type)
    {
        if (ByOid.TryGetValue(oid, out var scalar))
        {
            type = scalar.Element;
            return true;
        }

        type = new PgType(oid, -1);
        return ElementByArrayOid.ContainsKey(oid) || oid == Unknown.Oid;
    }
}
