using System.Net;

namespace Sluice.Server.Transport;

/// <summary>One connection's place before login; given back once, whoever is first.</summary>
internal sealed class WaitingPlace(WaitingRoom room, IPAddress from) : IDisposable
{
    private int _isLeft;

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isLeft, 1) == 0)
            room.Leave(from);
    }
}
