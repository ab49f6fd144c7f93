using Sluice.Engine.Columns;
using Sluice.Protocol.Output;
using Sluice.Protocol.Types;

namespace Sluice.Server.Copy.Out;

/// <summary>Turns batches into CopyData messages.</summary>
internal interface ICopyEncoder : IDisposable
{
    /// <summary>What CopyOutResponse says of the whole and of each column.</summary>
    FormatCode Format { get; }

    /// <summary>Writes what stands before the first row.</summary>
    void Begin(MessageBuffer output);

    /// <summary>As <see cref="Results.RowEncoder.Encode"/>.</summary>
    int Encode(RowBatch batch, int firstRow, MessageBuffer output, int softLimit);

    /// <summary>Writes what stands behind the last row.</summary>
    void End(MessageBuffer output);
}
