namespace Sluice.Sql.Scanning;

/// <summary>A string or name in quotes, with its prefix and the lines that continue it.</summary>
/// <param name="Kind">The prefix in capitals: <c>E</c>, <c>U</c> for <c>U&amp;</c>, or <c>'\0'</c> for none or any other, which is left where it is.</param>
/// <param name="Quote"><c>'</c> or <c>"</c>.</param>
/// <param name="Start">Index of its prefix or its first quote.</param>
/// <param name="End">Index after its last quote.</param>
/// <param name="Parts">What stands between quotes, a range for each line of a string that goes on.</param>
internal readonly record struct QuotedSpan(char Kind, char Quote, int Start, int End, IReadOnlyList<Range> Parts);
