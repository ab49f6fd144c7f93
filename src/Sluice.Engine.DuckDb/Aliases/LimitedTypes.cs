using System.Globalization;

namespace Sluice.Engine.DuckDb.Aliases;

/// <summary>
/// varchar(n) and char(n) as types of their own, whose names carry n: a column keeps it, and a value on its way into one is cut or refused
/// (manual, 8.3). Types can only be made known before anything is bound, so there are those of the usual lengths; a column of any other
/// length is varchar or bpchar without one.
/// </summary>
internal static class LimitedTypes
{
    public const string VarChar = "varchar";
    public const string BpChar = "bpchar";

    private const int Every = 260;

    private static readonly int[] Larger =
    [
        300, 320, 350, 384, 400, 450, 500, 511, 512, 600, 640, 700, 750, 768, 800, 900, 999, 1000, 1020, 1023, 1024, 1200, 1250, 1255, 1500, 1536, 1600, 1800, 1999, 2000, 2047,
        2048, 2083, 2100, 2500, 3000, 3500, 3999, 4000, 4095, 4096, 5000, 6000, 7000, 7500, 7999, 8000, 8190, 8191, 8192, 9000, 9999, 10_000, 12_000, 15_000, 16_000, 16_383, 16_384, 20_000,
        21_845, 25_000, 30_000, 32_000, 32_672, 32_767, 32_768, 40_000, 50_000, 60_000, 64_000, 65_000, 65_535, 65_536, 100_000, 131_072, 200_000, 250_000, 262_144, 500_000, 524_288,
        1_000_000, 1_048_576, 10_000_000, 10_485_760,
    ];

    /// <summary>In ascending order.</summary>
    public static IReadOnlyList<int> Lengths { get; } = [.. Enumerable.Range(1, Every), .. Larger];

    /// <param name="name"><see cref="VarChar"/> or <see cref="BpChar"/>.</param>
    /// <param name="length">Characters.</param>
    /// <returns>The name in DuckDB's SQL; without a length where there is no type of that one.</returns>
    public static string EngineName(string name, int length) =>
        AliasType.Prefix + (Array.BinarySearch(Larger, length) >= 0 || length is >= 1 and <= Every ? $"{name}_{length.ToString(CultureInfo.InvariantCulture)}" : name);

    /// <summary>The type behind such a name; null for any other.</summary>
    public static (string Name, int Length)? Find(string alias)
    {
        foreach (var name in (ReadOnlySpan<string>)[VarChar, BpChar])
        {
            var start = AliasType.Prefix.Length + name.Length + 1;
            if (alias.Length > start && alias[start - 1] == '_' && alias.AsSpan(AliasType.Prefix.Length).StartsWith(name, StringComparison.OrdinalIgnoreCase)
                && int.TryParse(alias.AsSpan(start), NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            {
                return (name, length);
            }
        }

        return null;
    }
}
