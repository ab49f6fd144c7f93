namespace Sluice.Server.Results.Scalars;

/// <summary>Writes a value of bounded length that is known only by writing it. Implemented by structs, so that the loop over a column is compiled for each.</summary>
internal interface ISlotFormat<T>
    where T : unmanaged
{
    /// <summary>The most bytes <see cref="Write"/> writes.</summary>
    int MaxLength { get; }

    /// <summary>Writes the value at the start of <paramref name="destination"/> and gives its length in bytes.</summary>
    int Write(T value, Span<byte> destination);
}
