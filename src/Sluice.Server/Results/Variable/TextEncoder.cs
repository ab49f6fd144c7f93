using System.Buffers.Binary;
using Sluice.Protocol.Errors;
using Sluice.Protocol.Output;

namespace Sluice.Server.Results.Variable;

/// <summary>text and json, the same in both formats: the UTF-8 bytes.</summary>
internal sealed class TextEncoder : BytesEncoder
{
    protected override void AppendBytes(ReadOnlySpan<byte> bytes, MessageBuffer output)
    {
        // PostgreSQL's text holds no zero, and clients end their strings at one: better no value than a cut one.
        if (bytes.Contains((byte)0))
            throw PgError.Error(SqlStates.CharacterNotInRepertoire, "invalid byte sequence for encoding \"UTF8\": 0x00").ToException();
        var length = sizeof(int) + bytes.Length;
        var span = output.GetSpan(length);
        BinaryPrimitives.WriteInt32BigEndian(span, bytes.Length);
        bytes.CopyTo(span[sizeof(int)..]);
        output.Advance(length);
    }
}
