using Sluice.Engine.Copying;

namespace Sluice.Server.Copy.In;

/// <summary>Cuts COPY data into rows and decodes them.</summary>
internal interface ICopyRows
{
    /// <summary>Takes more data.</summary>
    void Append(ReadOnlySpan<byte> data);

    /// <summary>Reads the next row into row <paramref name="row"/> of the columns; false when more data is needed, or none will come.</summary>
    /// <param name="atEnd">No more data will come.</param>
    bool TryRead(IReadOnlyList<ColumnFill> columns, int row, bool atEnd);
}
