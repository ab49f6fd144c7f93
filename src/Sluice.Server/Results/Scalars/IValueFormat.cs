namespace Sluice.Server.Results.Scalars;

/// <summary>
/// Writes a value whose length is cheap to tell beforehand. Implemented by structs, so that the loops over a column are compiled for each.
/// </summary>
internal interface IValueFormat<T>
    where T : unmanaged
{
    /// <summary>The bytes <see cref="Write"/> will write, at least one; throws when the value cannot be written.</summary>
    int Measure(T value);

    /// <summary>Writes the value at the start of <paramref name="destination"/>; up to <see cref="ColumnEncoder.Spill"/> bytes behind it may be spoiled.</summary>
    /// <param name="value">The value.</param>
    /// <param name="length">What <see cref="Measure"/> told.</param>
    /// <param name="destination">At least <see cref="ColumnEncoder.Room"/> less four bytes; no value of such a format is longer.</param>
    void Write(T value, int length, Span<byte> destination);
}
