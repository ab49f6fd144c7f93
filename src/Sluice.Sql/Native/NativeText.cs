using System.Buffers;
using System.Text;

namespace Sluice.Sql.Native;

/// <summary>A statement as libpg_query reads it: UTF-8 with a zero byte behind, in a rented buffer.</summary>
internal readonly ref struct NativeText
{
    private readonly byte[] _rented;

    public NativeText(string sql)
    {
        _rented = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(sql.Length) + 1);
        Length = Encoding.UTF8.GetBytes(sql, _rented);
        _rented[Length] = 0;
    }

    /// <summary>Bytes, without the zero byte.</summary>
    public int Length { get; }

    /// <summary>The bytes and the zero byte behind them.</summary>
    public Span<byte> Terminated => _rented.AsSpan(0, Length + 1);

    public ReadOnlySpan<byte> Bytes => _rented.AsSpan(0, Length);

    public void Dispose() => ArrayPool<byte>.Shared.Return(_rented);
}
