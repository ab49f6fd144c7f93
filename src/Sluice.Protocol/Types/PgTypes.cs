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
    public static readonly PgType Uuid = new(2950, 16);
    public static readonly PgType Jsonb = new(3802, -1);

    private static readonly Dictionary<uint, (PgType Element, uint ArrayOid)> ByOid = new[]
    {
        (Bool, 1000u), (Bytea, 1001u), (Name, 1003u), (Int8, 1016u), (Int2, 1005u), (Int4, 1007u), (Text, 1009u), (Oid, 1028u),
        (Json, 199u), (Float4, 1021u), (Float8, 1022u), (BpChar, 1014u), (VarChar, 1015u), (Date, 1182u), (Time, 1183u),
        (Timestamp, 1115u), (TimestampTz, 1185u), (Interval, 1187u), (TimeTz, 1270u), (Bit, 1561u), (VarBit, 1563u),
        (Numeric, 1231u), (Uuid, 2951u), (Jsonb, 3807u),
    }.ToDictionary(pair => pair.Item1.Oid, pair => (pair.Item1, pair.Item2));

    private static readonly Dictionary<uint, PgType> ElementByArrayOid = ByOid.Values.ToDictionary(pair => pair.ArrayOid, pair => pair.Element);

    /// <summary>The array type of <paramref name="element"/>, which keeps the element's modifier as PostgreSQL does.</summary>
    public static PgType ArrayOf(PgType element) => new(ByOid[element.Oid].ArrayOid, -1, element.Modifier);

    /// <summary>The element type, when <paramref name="oid"/> is an array type Sluice knows.</summary>
    public static bool TryGetElement(uint oid, out PgType element) => ElementByArrayOid.TryGetValue(oid, out element);

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
