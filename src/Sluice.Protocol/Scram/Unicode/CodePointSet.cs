using System.Globalization;

namespace Sluice.Protocol.Scram.Unicode;

/// <summary>A set of code points, held as sorted inclusive ranges.</summary>
internal sealed class CodePointSet
{
    private readonly int[] _firsts;
    private readonly int[] _lasts;

    /// <param name="ranges">Sorted, each as <c>first-last</c> in hex.</param>
    public CodePointSet(IReadOnlyList<string> ranges)
    {
        _firsts = [.. ranges.Select(range => Hex(range.AsSpan(0, range.IndexOf('-', StringComparison.Ordinal))))];
        _lasts = [.. ranges.Select(range => Hex(range.AsSpan(range.IndexOf('-', StringComparison.Ordinal) + 1)))];
    }

    public bool Contains(int codePoint)
    {
        var index = Array.BinarySearch(_firsts, codePoint);
        if (index >= 0)
            return true;

        // The complement is where it would go: the range before that is the only one it can lie in.
        var before = ~index - 1;
        return before >= 0 && codePoint <= _lasts[before];
    }

    private static int Hex(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
