namespace Sluice.Sql.Commands.Copy;

/// <summary>A relation as COPY names it, quotes taken off and letters folded.</summary>
/// <param name="Catalog">Null when not written.</param>
/// <param name="Schema">Null when not written.</param>
public sealed record CopyRelation(string? Catalog, string? Schema, string Name);
