namespace Sluice.Testing.Wire;

/// <summary>One field of a RowDescription, as sent.</summary>
public sealed record WireColumn(string Name, uint TableOid, short Attribute, uint TypeOid, short TypeSize, int TypeModifier, short Format);
