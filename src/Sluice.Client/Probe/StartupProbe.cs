using System.Buffers.Binary;
using Sluice.Client.Wire;

namespace Sluice.Client.Probe;

/// <summary>Sends a StartupMessage and reads as far as the first thing a server wants; no password is ever sent.</summary>
internal static class StartupProbe
{
    private const string BundleParameter = "_pq_.sluice_root_certificates";
    private const int LongestMessage = 1 << 20;
    private const int MostMessages = 16;

    private static readonly string[] Authentications =
        ["nothing", "", "Kerberos V5", "password", "", "MD5 password", "", "GSSAPI", "GSSAPI", "SSPI", "SCRAM-SHA-256"];

    /// <summary>Over a connection of its own without TLS (sslmode=disable).</summary>
    /// <exception cref="DialException">No connection.</exception>
    public static async Task<StartupAnswer> AskPlainAsync(
        ServerTarget target, string user, string database, TimeSpan timeout, CancellationToken cancellation)
    {
        await using var tcp = await TcpDial.ConnectAsync(target, timeout, cancellation).ConfigureAwait(false);
        return await AskAsync(tcp, user, database, timeout, cancellation).ConfigureAwait(false);
    }

    /// <summary>Over a connection that is there already.</summary>
    public static async Task<StartupAnswer> AskAsync(Stream stream, string user, string database, TimeSpan timeout, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(timeout);
        try
        {
            var packet = StartupPacket.Of(("user", user), ("database", database), ("application_name", "sluice doctor"), (BundleParameter, "1"));
            await stream.WriteAsync(packet, limit.Token).ConfigureAwait(false);
            return await ReadAsync(stream, limit.Token).ConfigureAwait(false);
        }
        catch (Exception wrong) when (wrong is InvalidDataException or IOException)
        {
            return new StartupAnswer(null, null, null, wrong is InvalidDataException ? wrong.Message : "server closed the connection unexpectedly");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new StartupAnswer(null, null, null, $"it did not answer the startup packet within {timeout.TotalSeconds:0.#} s");
        }
    }

    private static async Task<StartupAnswer> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        string? bundle = null;
        for (var left = MostMessages; left > 0; left--)
        {
            var (type, body) = await ReadMessageAsync(stream, cancellation).ConfigureAwait(false);
            switch (type)
            {
                case 'R':
                    return new StartupAnswer(Authentication(body), null, bundle, null);
                case 'E':
                    return new StartupAnswer(null, ServerError.Read(body), bundle, null);
                case 'N' when ServerError.Read(body) is { Message: "root certificates" } notice:
                    bundle = notice.Detail;
                    break;
                case 'N' or 'v':
                    break;
                default:
                    throw new InvalidDataException("it answered the startup packet with something that is no PostgreSQL");
            }
        }
        throw new InvalidDataException("it answers the startup packet without end");
    }

    private static async Task<(char Type, byte[] Body)> ReadMessageAsync(Stream stream, CancellationToken cancellation)
    {
        var header = new byte[5];
        await stream.ReadExactlyAsync(header, cancellation).ConfigureAwait(false);
        var length = BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(1));
        if (header[0] is not ((byte)'R' or (byte)'E' or (byte)'N' or (byte)'v') || length is < 4 or > LongestMessage)
            throw new InvalidDataException("it answered the startup packet with something that is no PostgreSQL");
        var body = new byte[length - 4];
        await stream.ReadExactlyAsync(body, cancellation).ConfigureAwait(false);
        return ((char)header[0], body);
    }

    private static string Authentication(byte[] body)
    {
        if (body.Length < 4)
            throw new InvalidDataException("it sent an authentication request that cannot be read");
        var kind = BinaryPrimitives.ReadInt32BigEndian(body);
        if (kind == 10 && body.AsSpan().IndexOf("SCRAM-SHA-256-PLUS"u8) >= 0)
            return "SCRAM-SHA-256-PLUS";
        return kind >= 0 && kind < Authentications.Length && Authentications[kind].Length > 0 ? Authentications[kind] : $"authentication {kind}";
    }
}
