namespace Sluice.Engine.Zones;

/// <summary>What a zone's clocks do for a while.</summary>
/// <param name="Offset">Seconds east of UTC.</param>
/// <param name="Abbreviation">ASCII, such as CEST or +03.</param>
public sealed record ZonePeriod(int Offset, byte[] Abbreviation);
