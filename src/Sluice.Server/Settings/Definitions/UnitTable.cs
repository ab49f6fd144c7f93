using System.Globalization;

namespace Sluice.Server.Settings.Definitions;

/// <summary>Converts between the units of one kind, and picks the one a value is shown in.</summary>
internal static class UnitTable
{
    private static readonly (string Name, double Size)[] Memory =
        [("TB", 1L << 40), ("GB", 1 << 30), ("MB", 1 << 20), ("kB", 1 << 10), ("B", 1)];

    private static readonly (string Name, double Size)[] Time =
        [("d", 86_400_000_000), ("h", 3_600_000_000), ("min", 60_000_000), ("s", 1_000_000), ("ms", 1_000), ("us", 1)];

    /// <summary>What pg_settings and range errors call the unit; empty for none.</summary>
    public static string NameOf(SettingUnit unit) => unit switch
    {
        SettingUnit.Bytes => "B",
        SettingUnit.Kilobytes => "kB",
        SettingUnit.Blocks => "8kB",
        SettingUnit.Megabytes => "MB",
        SettingUnit.Milliseconds => "ms",
        SettingUnit.Seconds => "s",
        SettingUnit.Minutes => "min",
        _ => "",
    };

    /// <summary>The hint for a unit there is not; null for parameters without.</summary>
    public static string? HintFor(SettingUnit unit) => unit switch
    {
        SettingUnit.None => null,
        SettingUnit.Milliseconds or SettingUnit.Seconds or SettingUnit.Minutes =>
            "Valid units for this parameter are \"us\", \"ms\", \"s\", \"min\", \"h\", and \"d\".",
        _ => "Valid units for this parameter are \"B\", \"kB\", \"MB\", \"GB\", and \"TB\".",
    };

    /// <summary>Turns a value given in a named unit into the parameter's own.</summary>
    public static bool TryConvert(double value, ReadOnlySpan<char> unitName, SettingUnit to, out double converted)
    {
        (string Name, double Size)[] table = TableOf(to);
        for (int i = 0; i < table.Length; i++)
        {
            if (!unitName.SequenceEqual(table[i].Name)) continue;
            double factor = table[i].Size / SizeOf(to);
            converted = value * factor;
            // A fraction such as 30.1GB is rounded to whole units of the next smaller size.
            if (i + 1 < table.Length)
            {
                double smaller = table[i + 1].Size / SizeOf(to);
                converted = Math.Round(converted / smaller, MidpointRounding.ToEven) * smaller;
            }

            return true;
        }

        converted = 0;
        return false;
    }

    /// <summary>A whole number as SHOW gives it: in the largest unit that divides it; zero and less stand bare.</summary>
    public static string Show(long value, SettingUnit unit)
    {
        if (unit == SettingUnit.None || value <= 0) return value.ToString(CultureInfo.InvariantCulture);
        double size = value * SizeOf(unit);
        foreach ((string name, double unitSize) in TableOf(unit))
        {
            if (size % unitSize == 0) return ((long)(size / unitSize)).ToString(CultureInfo.InvariantCulture) + name;
        }

        return value.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A real number as SHOW gives it, with C's %g.</summary>
    public static string Show(double value, SettingUnit unit)
    {
        if (unit == SettingUnit.None || value <= 0) return Number(value);
        (string Name, double Size)[] table = TableOf(unit);
        double size = value * SizeOf(unit);
        foreach ((string name, double unitSize) in table)
        {
            double inUnit = size / unitSize;
            if (Math.Abs((Math.Round(inUnit) / inUnit) - 1) <= 1e-8) return Number(inUnit) + name;
        }

        return Number(size / table[^1].Size) + table[^1].Name;
    }

    public static string Number(double value) =>
        double.IsInfinity(value) ? value > 0 ? "Infinity" : "-Infinity" : value.ToString("G6", CultureInfo.InvariantCulture).ToLowerInvariant();

    private static (string Name, double Size)[] TableOf(SettingUnit unit) =>
        unit is SettingUnit.Milliseconds or SettingUnit.Seconds or SettingUnit.Minutes ? Time : Memory;

    /// <summary>In bytes or microseconds.</summary>
    private static double SizeOf(SettingUnit unit) => unit switch
    {
        SettingUnit.Kilobytes => 1024,
        SettingUnit.Blocks => 8192,
        SettingUnit.Megabytes => 1 << 20,
        SettingUnit.Milliseconds => 1_000,
        SettingUnit.Seconds => 1_000_000,
        SettingUnit.Minutes => 60_000_000,
        _ => 1,
    };
}
