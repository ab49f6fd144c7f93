using System.Buffers;
using System.Runtime.CompilerServices;

namespace Sluice.Server.Transport.Tls;

/// <summary>
/// Encrypted records that wait for those behind them: few large calls to the kernel instead of one a record. Memory is held only while
/// something waits or is being sent. One call at a time.
/// </summary>
internal sealed class RecordBuffer(ConnectionOutput output)
{
    /// <summary>What rows come in: four full records and what is left, with room for as much again.</summary>
    private const int Usual = 128 * 1024;

    private byte[] _bytes = [];

    /// <summary>Bytes that wait.</summary>
    public int Count { get; private set; }

    /// <summary>Keeps records for later.</summary>
    public void Keep(ReadOnlySpan<byte> records)
    {
        if (_bytes.Length < Count + records.Length)
            Grow(Count + records.Length);
        records.CopyTo(_bytes.AsSpan(Count));
        Count += records.Length;
    }

    /// <summary>Sends what waits, and <paramref name="records"/> behind it.</summary>
    public ValueTask SendAsync(ReadOnlyMemory<byte> records, CancellationToken cancellationToken)
    {
        if (Count == 0)
            return output.SendAsync(records, cancellationToken);
        Keep(records.Span);
        return SendAsync(cancellationToken);
    }

    /// <summary>Sends what waits.</summary>
    public ValueTask SendAsync(CancellationToken cancellationToken)
    {
        if (Count == 0)
            return ValueTask.CompletedTask;
        // Sent once, whatever becomes of it: who closes a stream flushes it too.
        var waiting = _bytes.AsMemory(0, Count);
        Count = 0;
        var sending = output.SendAsync(waiting, cancellationToken);
        if (!sending.IsCompletedSuccessfully)
            return WaitAsync(sending);
        sending.GetAwaiter().GetResult();
        GiveBack();
        return ValueTask.CompletedTask;
    }

    // What could not be sent is not given back: the pool can do without it.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask WaitAsync(ValueTask sending)
    {
        await sending;
        GiveBack();
    }

    private void Grow(int count)
    {
        var larger = ArrayPool<byte>.Shared.Rent(count < RecordStream.FullRecord ? count : Math.Max(count, Usual));
        _bytes.AsSpan(0, Count).CopyTo(larger);
        if (_bytes.Length > 0)
            ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }

    private void GiveBack()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }
}
