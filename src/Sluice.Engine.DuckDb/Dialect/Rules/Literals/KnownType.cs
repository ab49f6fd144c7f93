using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Literals;

/// <summary>A type that can be told from the text of an expression alone, without looking at a table.</summary>
/// <param name="Name">As the client wrote it, or PostgreSQL's internal name: int4, numeric, bool, date …</param>
internal sealed record KnownType(TypeName Name)
{
    private static readonly string[] Whole = ["int2", "int4", "int8", "smallint", "integer", "bigint"];
    private static readonly string[] Numbers = [.. Whole, "numeric", "decimal", "float4", "float8", "real", "double"];
    private static readonly string[] Points = ["date", "timestamp", "timestamptz"];

    public static KnownType Integer => Of("int4");

    public static KnownType Numeric => Of("numeric");

    /// <summary>Without its schema; nothing for an array.</summary>
    public string Last => Name.ArrayBounds.Count > 0 ? "" : Name.Names[^1].String.Sval.ToLowerInvariant();

    public bool IsWhole => Whole.Contains(Last);

    public bool IsNumber => Numbers.Contains(Last);

    public bool IsExactNumber => Last is "numeric" or "decimal";

    public bool IsSmall => Last is "int2" or "smallint";

    public bool IsReal => Last is "float4" or "real";

    public bool IsDate => Last == "date";

    public bool IsPointInTime => Points.Contains(Last);

    public bool IsInterval => Last == "interval";

    /// <returns>Null where only a table or a function's signature knows.</returns>
    public static KnownType? Of(Node? node) => node?.NodeCase switch
    {
        Kind.AConst when !node.AConst.Isnull => node.AConst.ValCase switch
        {
            A_Const.ValOneofCase.Ival => Integer,
            A_Const.ValOneofCase.Fval => OfNumber(node.AConst.Fval.Fval),
            A_Const.ValOneofCase.Boolval => Of("bool"),
            _ => null,
        },
        // A text beside a text is what DuckDB takes it for.
        Kind.TypeCast when node.TypeCast.TypeName.Names[^1].String?.Sval is not ("text" or "varchar" or "bpchar" or "name" or null) => new KnownType(node.TypeCast.TypeName),
        Kind.SqlvalueFunction => node.SqlvalueFunction.Op switch
        {
            SQLValueFunctionOp.SvfopCurrentDate => Of("date"),
            SQLValueFunctionOp.SvfopCurrentTimestamp or SQLValueFunctionOp.SvfopCurrentTimestampN => Of("timestamptz"),
            SQLValueFunctionOp.SvfopLocaltimestamp or SQLValueFunctionOp.SvfopLocaltimestampN => Of("timestamp"),
            _ => null,
        },
        _ => null,
    };

    private static KnownType Of(string name) => new(new TypeName { Names = { PgNodes.Text(name) }, Typemod = -1 });

    // A whole number beyond 32 bits is bigint, and beyond 64 bits numeric (manual, 4.1.2.6).
    private static KnownType OfNumber(string digits) => long.TryParse(digits, out _) ? Of("int8") : Numeric;
}
