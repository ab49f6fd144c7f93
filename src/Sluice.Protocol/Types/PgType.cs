namespace Sluice.Protocol.Types;

/// <summary>A PostgreSQL type as RowDescription names it.</summary>
/// <param name="Oid">pg_type.oid.</param>
/// <param name="Size">pg_type.typlen in bytes; -1 for variable width.</param>
/// <param name="Modifier">pg_attribute.atttypmod; -1 for none.</param>
public readonly record struct PgType(uint Oid, short Size, int Modifier = -1)
{
    /// <summary>numeric(precision, scale): the modifier is ((precision &lt;&lt; 16) | scale) + 4 (PostgreSQL, numeric.c).</summary>
    public static PgType Numeric(int precision, int scale) => PgTypes.Numeric with { Modifier = ((precision << 16) | (scale & 0x7FF)) + 4 };
}
