using Sluice.Engine.Columns;

namespace Sluice.Server.Results.Fields;

/// <summary>Nulls of a run of rows.</summary>
internal static class Validity
{
    /// <summary>Whether none of the rows is null, told a word of 64 at a time; false may also mean that one beside them is.</summary>
    public static bool IsWhole(ColumnVector vector, int first, int count)
    {
        var validity = vector.Validity;
        if (validity.IsEmpty)
            return true;
        var start = first >> 6;
        var words = validity[start..(((first + count - 1) >> 6) + 1)];
        return words.IndexOfAnyExcept(ulong.MaxValue) < 0;
    }
}
