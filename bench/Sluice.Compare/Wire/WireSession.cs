using Sluice.Testing.Servers;

namespace Sluice.Compare.Wire;

/// <summary>A logged-in session of raw frames, no driver: what is measured shall be the server.</summary>
internal sealed class WireSession : IDisposable
{
    public const int LargeBuffer = 256 * 1024;
    public const int SmallBuffer = 4 * 1024;

    private readonly TlsConnection _connection;

    private WireSession(TlsConnection connection, FrameReader frames) => (_connection, Frames) = (connection, frames);

    public FrameReader Frames { get; }

    public (string Protocol, string Cipher) Negotiated => _connection.Negotiated;

    public static WireSession Open(WireTarget target, TlsContext tls, int buffer = LargeBuffer)
    {
        var connection = TlsConnection.Open(tls, target.Host, target.Port);
        try
        {
            var frames = new FrameReader(connection, buffer);
            Login.Run(connection, frames, target);
            return new WireSession(connection, frames);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public void Send(ReadOnlySpan<byte> request) => _connection.Write(request);

    /// <summary>Sends a request that ends in Query or Sync, and drains its answer.</summary>
    public Drained Run(ReadOnlySpan<byte> request)
    {
        _connection.Write(request);
        return Frames.DrainToReadyForQuery();
    }

    public Drained Run(string sql) => Run(Requests.Query(sql));

    /// <summary>An orderly end; <see cref="Dispose"/> alone hangs up.</summary>
    public void Close()
    {
        _connection.Write(Requests.Terminate);
        Dispose();
    }

    public void Dispose() => _connection.Dispose();
}
