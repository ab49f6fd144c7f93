using System.Buffers;
using System.Text;

namespace Sluice.Engine.DuckDb.Functions.Vectors;

/// <summary>A text that grows, in one buffer a thread that is used again for every row.</summary>
internal sealed class Utf8Buffer
{
    private const int KeptBytes = 1 << 20;

    [ThreadStatic]
    private static Utf8Buffer? _ofThread;

    private ArrayBufferWriter<byte> _bytes = new(256);

    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    /// <summary>The thread's, emptied.</summary>
    public static Utf8Buffer Take()
    {
        var buffer = _ofThread ??= new Utf8Buffer();
        if (buffer._bytes.Capacity > KeptBytes)
            buffer._bytes = new ArrayBufferWriter<byte>(256);
        buffer._bytes.ResetWrittenCount();
        return buffer;
    }

    /// <exception cref="Protocol.Errors.PgErrorException">54000: it would be larger than a value may be.</exception>
    public void Append(ReadOnlySpan<byte> utf8)
    {
        ValueLimits.Check((long)_bytes.WrittenCount + utf8.Length);
        _bytes.Write(utf8);
    }

    /// <exception cref="Protocol.Errors.PgErrorException">54000: it would be larger than a value may be.</exception>
    public void Append(ReadOnlySpan<char> text)
    {
        ValueLimits.Check((long)_bytes.WrittenCount + text.Length);
        Encoding.UTF8.GetBytes(text, _bytes);
    }
}
