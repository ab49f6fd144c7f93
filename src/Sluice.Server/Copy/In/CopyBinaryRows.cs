using System.Buffers.Binary;
using Sluice.Engine;
using Sluice.Engine.Copying;
using Sluice.Protocol.Errors;
using Sluice.Server.Copy.In.Decoding;

namespace Sluice.Server.Copy.In;

/// <summary>Rows of the binary format (PostgreSQL manual, COPY, "Binary Format").</summary>
internal sealed class CopyBinaryRows(IReadOnlyList<ResultColumn> columns, CopyContext context) : ICopyRows
{
    private const int CriticalFlags = unchecked((int)0xFFFF0000);
    private const int OldOids = 1 << 16;

    private readonly CopyBytes _bytes = new();
    private readonly BinaryDecoder[] _decoders = [.. columns.Select(BinaryDecoders.For)];
    private bool _headerRead;
    private bool _trailerRead;
    private bool _begun;

    public void Append(ReadOnlySpan<byte> data)
    {
        if (_trailerRead && !data.IsEmpty)
            throw CopyErrors.Format("received copy data after EOF marker");
        _bytes.Append(data);
    }

    public bool TryRead(IReadOnlyList<ColumnFill> batch, int row, bool atEnd)
    {
        if (!_headerRead && !(_headerRead = TryReadHeader(atEnd)))
            return false;
        if (_trailerRead)
            return false;
        if (!_begun)
        {
            _begun = true;
            context.Line++;
        }

        var bytes = _bytes.Unread;
        if (bytes.Length < sizeof(short))
            return false;
        var count = BinaryPrimitives.ReadInt16BigEndian(bytes);
        if (count == -1)
        {
            _trailerRead = true;
            _bytes.Skip(sizeof(short));
            return _bytes.Unread.IsEmpty ? false : throw CopyErrors.Format("received copy data after EOF marker");
        }

        if (count != columns.Count)
            throw CopyErrors.Format($"row field count is {count}, expected {columns.Count}");
        if (LengthOf(bytes, out var cut) is not { } length)
        {
            if (!atEnd)
                return false;
            context.Column = columns[cut].Name;
            throw CopyErrors.Format("unexpected EOF in COPY data");
        }

        ReadRow(bytes[sizeof(short)..length], batch, row);
        _bytes.Skip(length);
        _begun = false;
        return true;
    }

    private void ReadRow(ReadOnlySpan<byte> bytes, IReadOnlyList<ColumnFill> batch, int row)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(bytes);
            bytes = bytes[sizeof(int)..];
            context.Column = columns[i].Name;
            if (length < 0)
            {
                if (batch[i].IsRequired)
                {
                    context.Column = null;
                    throw RequiredColumn.IsNull(columns[i].Name, context.Relation);
                }

                batch[i].SetNull(row);
                continue;
            }

            _decoders[i].Decode(bytes[..length], batch[i], row);
            bytes = bytes[length..];
        }

        context.Column = null;
    }

    /// <summary>Bytes of the row; null when it is not whole yet.</summary>
    /// <param name="cut">The column that is not whole.</param>
    private int? LengthOf(ReadOnlySpan<byte> bytes, out int cut)
    {
        long at = sizeof(short);
        for (var i = 0; i < columns.Count; i++)
        {
            cut = i;
            if (at + sizeof(int) > bytes.Length)
                return null;
            var length = BinaryPrimitives.ReadInt32BigEndian(bytes[(int)at..]);
            if (length < -1)
            {
                context.Column = columns[i].Name;
                throw CopyErrors.Format("invalid field size");
            }

            // Nobody could send it: said at once, not after as many bytes as may be held.
            if (length > CopyBytes.MostHeld)
            {
                context.Column = columns[i].Name;
                throw CopyErrors.TooLong(CopyBytes.MostHeld);
            }

            at += sizeof(int) + Math.Max(length, 0);
            if (at > bytes.Length)
                return null;
        }

        cut = columns.Count;
        return (int)at;
    }

    private bool TryReadHeader(bool atEnd)
    {
        var bytes = _bytes.Unread;
        var signature = CopyBinaryHeader.Signature;
        if (!bytes.StartsWith(signature))
        {
            return atEnd || bytes.Length >= signature.Length || !signature.StartsWith(bytes)
                ? throw CopyErrors.Format("COPY file signature not recognized")
                : false;
        }

        bytes = bytes[signature.Length..];
        if (bytes.Length < sizeof(int))
            return atEnd ? throw CopyErrors.Format("invalid COPY file header (missing flags)") : false;
        var flags = BinaryPrimitives.ReadInt32BigEndian(bytes);
        if ((flags & OldOids) != 0)
            throw CopyErrors.Format("invalid COPY file header (WITH OIDS)");
        if ((flags & CriticalFlags) != 0)
            throw CopyErrors.Format("unrecognized critical flags in COPY file header");
        bytes = bytes[sizeof(int)..];
        if (bytes.Length < sizeof(int))
            return atEnd ? throw CopyErrors.Format("invalid COPY file header (missing length)") : false;
        var extension = BinaryPrimitives.ReadInt32BigEndian(bytes);
        if (extension < 0)
            throw CopyErrors.Format("invalid COPY file header (missing length)");
        if (bytes.Length - sizeof(int) < extension)
            return atEnd ? throw CopyErrors.Format("invalid COPY file header (wrong length)") : false;
        _bytes.Skip(signature.Length + (2 * sizeof(int)) + extension);
        return true;
    }
}
