namespace Sluice.Engine.Values;

/// <summary>A bit string, as a text of 0 and 1.</summary>
public readonly record struct Bits(string Text);
