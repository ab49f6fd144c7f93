namespace Sluice.Sql.Writing;

/// <summary>Where a piece of written text comes from.</summary>
/// <param name="Written">UTF-16 chars from the start of the written text.</param>
/// <param name="Parsed">Bytes of UTF-8 from the start of the parsed text.</param>
public readonly record struct WrittenPlace(int Written, int Parsed);
