using System.Net.Sockets;

namespace Sluice.Server.Transport;

/// <summary>
/// Waits awake, for a moment, for the next word of the only client that is talking: one that asks at once is answered sooner, for a
/// core that has gone to sleep takes longer to wake than a small statement takes. Who shares the server, or thinks, is not waited for.
/// </summary>
internal sealed class AwakeWait(TimeProvider time)
{
    /// <summary>A client on a core of its own wakes, reads and asks again within it.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMicroseconds(100);

    /// <summary>Waits left out after many in vain: what they cost is then nothing beside the statements between them.</summary>
    private const int MostLeftOut = 1023;

    private const int SpinsBetweenLooks = 20;

    private Socket? _last;
    private int _toLeaveOut;
    private int _leftOutLast;

    /// <summary>Returns when there is something to read, or it is not worth waiting any longer. Null for a connection in memory.</summary>
    public void For(Socket? socket)
    {
        // Two that take turns would each wait in the other's way. And it is not the pool's threads that read sockets.
        var last = Interlocked.Exchange(ref _last, socket);
        var isAlone = last is null || ReferenceEquals(last, socket);
        if (socket is null || !isAlone || Environment.ProcessorCount == 1 || Thread.CurrentThread.IsThreadPoolThread)
            return;
        if (_toLeaveOut > 0)
        {
            _toLeaveOut--;
            return;
        }

        if (IsReadableSoon(socket))
            _leftOutLast = 0;
        else
            _toLeaveOut = _leftOutLast = Math.Min((2 * _leftOutLast) + 1, MostLeftOut);
    }

    /// <summary>Its connection ends: who comes next may be alone.</summary>
    public void Leave(Socket? socket) => Interlocked.CompareExchange(ref _last, null, socket);

    private bool IsReadableSoon(Socket socket)
    {
        var start = time.GetTimestamp();
        try
        {
            do
            {
                if (socket.Poll(0, SelectMode.SelectRead))
                    return true;
                Thread.SpinWait(SpinsBetweenLooks);
            }
            while (time.GetElapsedTime(start) < Longest);
            return false;
        }
        catch (Exception closed) when (closed is ObjectDisposedException or SocketException)
        {
            // The connection was cut meanwhile; the read that comes next tells.
            return true;
        }
    }
}
