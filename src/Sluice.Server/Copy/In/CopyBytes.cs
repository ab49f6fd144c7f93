namespace Sluice.Server.Copy.In;

/// <summary>What has arrived and is not read yet: CopyData may be cut anywhere.</summary>
internal sealed class CopyBytes
{
    /// <summary>The most one line or row may take.</summary>
    public const int MostHeld = 64 * 1024 * 1024;

    private byte[] _bytes = new byte[64 * 1024];
    private int _start;
    private int _end;

    /// <summary>Valid until the next <see cref="Append"/>.</summary>
    public ReadOnlySpan<byte> Unread => _bytes.AsSpan(_start, _end - _start);

    public void Skip(int count) => _start += count;

    public void Append(ReadOnlySpan<byte> data)
    {
        var held = _end - _start;
        if (held + data.Length > _bytes.Length - _start)
            MakeRoom(held, data.Length);
        data.CopyTo(_bytes.AsSpan(_end));
        _end += data.Length;
    }

    private void MakeRoom(int held, int more)
    {
        // What was appended before has been read as far as it goes, so what is left is part of one row.
        if (held > MostHeld)
            throw CopyErrors.TooLong(MostHeld);
        var target = held + more > _bytes.Length ? new byte[Math.Max(held + more, _bytes.Length * 2)] : _bytes;
        _bytes.AsSpan(_start, held).CopyTo(target);
        (_bytes, _start, _end) = (target, 0, held);
    }
}
