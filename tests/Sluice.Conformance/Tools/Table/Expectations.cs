namespace Sluice.Conformance.Tools.Table;

/// <summary>The steps that do not work, and why: expectations.txt, a line "client | step | reason" each. All others must.</summary>
internal static class Expectations
{
    private static readonly Lazy<IReadOnlyDictionary<(string Tool, string Step), string>> Lines = new(Read);

    public static IReadOnlyDictionary<(string Tool, string Step), string> Reasons => Lines.Value;

    private static Dictionary<(string Tool, string Step), string> Read()
    {
        var lines = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Tools", "Table", "expectations.txt"));
        return lines.Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(" | ")).ToDictionary(part => (part[0], part[1]), part => part[2]);
    }
}
