using System.Numerics;

namespace Sluice.Engine.Values;

/// <summary>A numeric: <paramref name="Unscaled"/> / 10^<paramref name="Scale"/>. NaN and infinities have no such form and are refused on input.</summary>
public readonly record struct Numeric(BigInteger Unscaled, int Scale);
