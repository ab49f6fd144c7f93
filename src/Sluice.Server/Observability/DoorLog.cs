using Microsoft.Extensions.Logging;
using Sluice.Server.Observability.Handshakes;

namespace Sluice.Server.Observability;

/// <summary>Tells of connections hung up on before a word was said, in so many lines a minute and no more.</summary>
internal sealed class DoorLog(TimeProvider time, ILogger<DoorLog> log)
{
    private const int LinesAMinute = 10;
    private readonly LineBudget _budget = new(LinesAMinute, TimeSpan.FromMinutes(1), time);
    private readonly Lock _lock = new();
    private long _untold;

    /// <param name="client">The address.</param>
    /// <param name="reason">Why there was no place.</param>
    public void HungUp(string client, string reason)
    {
        long untold;
        lock (_lock)
        {
            if (!_budget.TryTake())
            {
                _untold++;
                return;
            }

            (untold, _untold) = (_untold, 0);
        }

        Log.HungUpAtTheDoor(log, client, reason, untold);
    }
}
