using System.Globalization;

namespace Sluice.Cli.Options;

/// <summary>An amount of memory or disk on the command line, in PostgreSQL's units (manual, 19.1): kB, MB, GB and TB of 1024.</summary>
internal static class ByteSize
{
    /// <summary>Less would not do for one small query.</summary>
    public const long Least = 64L << 20;

    private static readonly (string Unit, int Shift)[] Units = [("kB", 10), ("MB", 20), ("GB", 30), ("TB", 40)];

    /// <param name="bytes">At least <see cref="Least"/>.</param>
    public static bool TryParse(string text, out long? bytes, out string? why)
    {
        bytes = null;
        why = $"\"{text}\" is no size of at least 64MB: a whole number with one of kB, MB, GB, TB";
        foreach (var (unit, shift) in Units)
        {
            if (!text.EndsWith(unit, StringComparison.Ordinal))
                continue;
            if (!long.TryParse(text.AsSpan(0, text.Length - unit.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                || count > long.MaxValue >> shift || count << shift < Least)
            {
                return false;
            }

            (bytes, why) = (count << shift, null);
            return true;
        }

        return false;
    }
}
