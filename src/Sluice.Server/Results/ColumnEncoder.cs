using Sluice.Engine.Columns;
using Sluice.Protocol.Output;

namespace Sluice.Server.Results;

/// <summary>
/// Turns one column into DataRow values. Picked once per (type, format, settings); <see cref="Prepare"/> runs down a slice of the column,
/// <see cref="Append"/> then gives the rows of that slice one by one, so that rows can be put together across columns.
/// </summary>
internal abstract class ColumnEncoder
{
    /// <summary>The most rows one slice holds.</summary>
    public const int SliceRows = 128;

    /// <summary>Takes rows <paramref name="first"/> to first + count - 1 as the slice; count is at most <see cref="SliceRows"/>.</summary>
    public abstract void Prepare(ColumnVector vector, int first, int count);

    /// <summary>Writes row <paramref name="index"/> of the slice: Int32 length, -1 for null, and the bytes (protocol, "DataRow").</summary>
    public abstract void Append(int index, MessageBuffer output);
}
