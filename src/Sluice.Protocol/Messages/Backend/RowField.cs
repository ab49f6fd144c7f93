using Sluice.Protocol.Types;

namespace Sluice.Protocol.Messages.Backend;

/// <summary>One column of a <see cref="RowDescription"/>.</summary>
/// <param name="Name">As the client sees it.</param>
/// <param name="Type">OID, size and modifier.</param>
/// <param name="Format">Of the values that follow; text where it is not known yet (Describe of a statement).</param>
/// <param name="TableOid">pg_class.oid, or 0 when the column is not a table's.</param>
/// <param name="ColumnNumber">pg_attribute.attnum from 1, or 0.</param>
public readonly record struct RowField(string Name, PgType Type, FormatCode Format, uint TableOid = 0, short ColumnNumber = 0);
