using System.Text;

namespace Sluice.Conformance.Dialect;

/// <summary>The run for a terminal: a row a section.</summary>
internal static class CorpusTable
{
    public static string Of(IReadOnlyList<FileComparison> files)
    {
        var text = new StringBuilder();
        var width = files.Count == 0 ? 10 : files.Max(file => file.File.Title.Length);
        text.Append($"{"section".PadRight(width)}  statements  equal  differ  not listed\n");
        foreach (var file in files.OrderBy(file => CorpusFile.All.ToList().FindIndex(known => known.Path == file.File.Path)))
        {
            text.Append($"{file.File.Title.PadRight(width)}  {file.Cases.Count,10}  {file.Equal,5}  {file.Cases.Count - file.Equal,6}  {file.Unexpected.Count(),10}\n");
        }

        var cases = files.SelectMany(file => file.Cases).ToList();
        var equal = files.Sum(file => file.Equal);
        text.Append($"\n{cases.Count} statements, {equal} equal ({Percent(equal, cases.Count)}), {files.Sum(file => file.Unexpected.Count())} not as listed\n");
        text.Append($"of the equal ones {Percent(cases.Count(each => each.SameModifiers), equal)} with the same type modifiers; ");
        text.Append($"of the errors {Share(cases.Select(each => each.SameMessage))} with the same message, {Share(cases.Select(each => each.SamePosition))} with the same position\n");
        return text.ToString();
    }

    private static string Share(IEnumerable<bool?> answers)
    {
        var known = answers.Where(answer => answer is not null).ToList();
        return Percent(known.Count(answer => answer == true), known.Count);
    }

    private static string Percent(int part, int whole) => whole == 0 ? "none" : $"{100.0 * part / whole:0.0} %";
}
