namespace Sluice.Compare.Reports;

/// <summary>Figures as people read them: three digits that count.</summary>
internal static class Figures
{
    public static string Write(double value) => value switch
    {
        0 => "0",
        >= 1_000_000 => $"{value / 1_000_000:0.00} M",
        >= 10_000 => $"{value / 1_000:0.0} k",
        >= 100 => $"{value:0}",
        >= 10 => $"{value:0.0}",
        >= 1 => $"{value:0.00}",
        _ => $"{value:0.000}",
    };

    public static string Ratio(double? ratio) => ratio is { } value ? $"{value:0.00}" : "";
}
