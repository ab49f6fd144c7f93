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

    /// <summary>Makes the lengths of nulls -1.</summary>
    public static void Apply(ColumnVector vector, int first, Span<int> lengths)
    {
        if (IsWhole(vector, first, lengths.Length))
            return;
        for (var i = 0; i < lengths.Length; i++)
        {
            if (vector.IsNull(first + i))
                lengths[i] = -1;
        }
    }
}
