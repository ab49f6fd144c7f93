namespace Sluice.Server.Results.Scalars;

/// <summary>
/// Writes values whose lengths come out of the work of writing them; what was worked out is kept in a word a value meanwhile. Implemented by
/// structs, so that the loops over a column are compiled for each.
/// </summary>
internal interface IWordFormat<T>
    where T : unmanaged
{
    /// <summary>Tells of each value the bytes <see cref="Write"/> will write, at least one; throws when one cannot be written.</summary>
    /// <param name="values">For a null, zero.</param>
    /// <param name="words">One a value, for writing it.</param>
    /// <param name="lengths">One a value.</param>
    void Measure(ReadOnlySpan<T> values, Span<ulong> words, Span<int> lengths);

    /// <summary>Writes the value at the start of <paramref name="destination"/>; up to <see cref="ColumnEncoder.Spill"/> bytes behind it may be spoiled.</summary>
    /// <param name="value">The value.</param>
    /// <param name="word">What <see cref="Measure"/> gave.</param>
    /// <param name="length">What <see cref="Measure"/> told.</param>
    /// <param name="destination">At least <see cref="ColumnEncoder.Room"/> less four bytes; no value of such a format is longer.</param>
    void Write(T value, ulong word, int length, Span<byte> destination);
}
