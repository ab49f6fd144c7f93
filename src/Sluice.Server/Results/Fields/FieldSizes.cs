using System.Numerics;
using System.Runtime.InteropServices;
using Sluice.Protocol.Errors;

namespace Sluice.Server.Results.Fields;

/// <summary>Adds up fields across columns: Int32 length and the value's bytes.</summary>
internal static class FieldSizes
{
    /// <summary>Gives each row's bytes with <paramref name="head"/> more, for as many rows as it returns, at least one.</summary>
    /// <exception cref="PgErrorException">54000: the first row is too long for a message.</exception>
    public static int Sum(ReadOnlySpan<ColumnEncoder> columns, int head, Span<int> sizes)
    {
        sizes.Fill(head);
        long widest = head;
        foreach (var column in columns)
            widest += Add(sizes, column.Lengths[..sizes.Length]);
        return widest <= Array.MaxLength ? sizes.Length : SumFirst(columns, head, sizes);
    }

    /// <summary>Moves each cursor behind its value's bytes.</summary>
    public static void Move(Span<int> cursors, ReadOnlySpan<int> lengths)
    {
        for (var i = 0; i < cursors.Length; i++)
            cursors[i] += Math.Max(lengths[i], 0);
    }

    /// <summary>Adds one column's fields and gives the longest.</summary>
    private static long Add(Span<int> sizes, ReadOnlySpan<int> lengths)
    {
        var longest = Vector<int>.Zero;
        var word = new Vector<int>(sizeof(int));
        var wideSizes = MemoryMarshal.Cast<int, Vector<int>>(sizes);
        var wideLengths = MemoryMarshal.Cast<int, Vector<int>>(lengths);
        for (var i = 0; i < wideSizes.Length; i++)
        {
            var bytes = Vector.Max(wideLengths[i], Vector<int>.Zero);
            longest = Vector.Max(longest, bytes);
            wideSizes[i] += bytes + word;
        }

        var most = 0;
        for (var i = 0; i < Vector<int>.Count; i++)
            most = Math.Max(most, longest[i]);
        for (var i = wideSizes.Length * Vector<int>.Count; i < sizes.Length; i++)
        {
            var bytes = Math.Max(lengths[i], 0);
            most = Math.Max(most, bytes);
            sizes[i] += bytes + sizeof(int);
        }

        return sizeof(int) + (long)most;
    }

    // Rows near the limit go one by one, in wider arithmetic.
    private static int SumFirst(ReadOnlySpan<ColumnEncoder> columns, int head, Span<int> sizes)
    {
        long size = head;
        foreach (var column in columns)
            size += sizeof(int) + Math.Max(column.Lengths[0], 0);
        if (size > Array.MaxLength)
            throw PgError.Error(SqlStates.ProgramLimitExceeded, $"a row of {size} bytes is too long for a message").ToException();
        sizes[0] = (int)size;
        return 1;
    }
}
