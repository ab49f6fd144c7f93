using Sluice.Compare.Servers;
using Sluice.Compare.Wire;

namespace Sluice.Compare.Measurements;

/// <summary>A client that asks a long query again and again until it is disposed.</summary>
internal sealed class LongQueries : IDisposable
{
    // Each row of lineitem meets thirty others.
    private const string Query = """
        SELECT count(*), sum(a.l_extendedprice * b.l_discount) FROM lineitem AS a JOIN lineitem AS b ON a.l_partkey = b.l_partkey
        WHERE a.l_comment <> b.l_comment
        """;

    // The statement's own end: nobody waits for it when the measurement is over.
    private const int MostMilliseconds = 10_000;
    private const string QueryCanceled = "57014";

    private readonly WireSession _session;
    private readonly Task _asking;
    private volatile bool _stop;

    private LongQueries(WireSession session)
    {
        _session = session;
        _asking = Task.Factory.StartNew(KeepAsking, TaskCreationOptions.LongRunning);
    }

    public static LongQueries Start(ServerUnderTest server)
    {
        var session = server.Open();
        session.Run($"SET statement_timeout = {MostMilliseconds}");
        return new LongQueries(session);
    }

    public void Dispose()
    {
        _stop = true;
        _asking.GetAwaiter().GetResult();
        _session.Dispose();
    }

    private void KeepAsking()
    {
        while (!_stop)
        {
            try
            {
                _session.Run(Query);
            }
            catch (PostgresErrorException timeout) when (timeout.Message.Contains(QueryCanceled, StringComparison.Ordinal))
            {
                _session.Frames.DrainToReadyForQuery();
            }
        }
    }
}
