using System.Text.RegularExpressions;

namespace Sluice.Sql.Scanning;

/// <summary>Numbers that PostgreSQL 16 reads and the grammar of 15 does not: 1_000, 0xff, 0o17, 0b11.</summary>
internal static partial class NumberLiteral
{
    /// <summary>How many chars the number at an index spans; 0 when there is none, or a letter follows it.</summary>
    public static int LengthAt(string sql, int index)
    {
        foreach (ValueMatch match in Pattern().EnumerateMatches(sql.AsSpan(index))) return match.Length;
        return 0;
    }

    [GeneratedRegex(
        @"^(?>0[xX](?:_?[0-9a-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+"
        + @"|[0-9](?:_?[0-9])*(?:\.(?:[0-9](?:_?[0-9])*)?)?(?:[eE][+-]?[0-9](?:_?[0-9])*)?"
        + @"|\.[0-9](?:_?[0-9])*(?:[eE][+-]?[0-9](?:_?[0-9])*)?)(?![A-Za-z0-9_$\u0080-\uffff])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
