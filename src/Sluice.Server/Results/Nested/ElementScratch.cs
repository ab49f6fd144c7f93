using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using Sluice.Protocol.Output;

namespace Sluice.Server.Results.Nested;

/// <summary>Holds one encoded element while its surroundings are written around it. Grows to the longest and stays.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A pooled array that is not given back is merely collected with its encoder.")]
internal sealed class ElementScratch
{
    private readonly MessageBuffer _buffer = new(256);

    /// <summary>Encodes a row of the encoder's slice; the bytes are valid until the next call. False for null.</summary>
    public bool TryEncode(ColumnEncoder encoder, int index, out ReadOnlySpan<byte> value)
    {
        _buffer.Clear();
        encoder.Append(index, _buffer);
        var written = _buffer.Written.Span;
        value = written[sizeof(int)..];
        return BinaryPrimitives.ReadInt32BigEndian(written) >= 0;
    }
}
