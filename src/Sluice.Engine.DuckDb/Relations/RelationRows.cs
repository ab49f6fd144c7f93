using System.Numerics;
using System.Text;
using Sluice.Engine.DuckDb.Native;
using Sluice.Engine.Relations;

namespace Sluice.Engine.DuckDb.Relations;

/// <summary>A scan's rows, written into chunk after chunk.</summary>
internal sealed unsafe class RelationRows(IReadOnlyList<SystemColumn> columns, IReadOnlyList<object?[]> rows)
{
    private int _next;

    public void Fill(nint chunk)
    {
        var count = Math.Min(rows.Count - _next, (int)ChunkWriteApi.MostRows());
        for (var column = 0; column < columns.Count; column++)
        {
            var vector = ChunkWriteApi.Vector(chunk, (ulong)column);
            for (var row = 0; row < count; row++)
                Write(vector, row, rows[_next + row][column]);
        }

        ChunkWriteApi.SetSize(chunk, (ulong)count);
        _next += count;
    }

    private static void Write(nint vector, int row, object? value)
    {
        var data = ChunkApi.Data(vector);
        switch (value)
        {
            case null:
                ChunkWriteApi.EnsureValidity(vector);
                ChunkWriteApi.SetNull(ChunkApi.Validity(vector), (ulong)row);
                break;
            case bool flag:
                ((byte*)data)[row] = flag ? (byte)1 : (byte)0;
                break;
            case int number:
                ((int*)data)[row] = number;
                break;
            case uint number:
                ((uint*)data)[row] = number;
                break;
            case long number:
                ((long*)data)[row] = number;
                break;
            case DateTimeOffset time:
                ((long*)data)[row] = (time.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;
                break;
            case BigInteger number:
                WriteBytes(vector, row, BigNumBytes.Of(number));
                break;
            default:
                WriteBytes(vector, row, Encoding.UTF8.GetBytes((string)value));
                break;
        }
    }

    private static void WriteBytes(nint vector, int row, byte[] bytes)
    {
        fixed (byte* start = bytes)
            ChunkWriteApi.SetBytes(vector, (ulong)row, start, (ulong)bytes.Length);
    }
}
