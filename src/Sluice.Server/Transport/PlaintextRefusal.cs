using System.Net;
using Sluice.Protocol.Errors;
using Sluice.Protocol.Messages.Frontend;

namespace Sluice.Server.Transport;

/// <summary>What a client without TLS is told, before it is asked for any password.</summary>
internal static class PlaintextRefusal
{
    /// <summary>
    /// The first line is the one PostgreSQL gives and people search for. A client under sslmode=prefer comes here after any
    /// failed login over TLS and shows only this, so the hint covers that case as well.
    /// </summary>
    public static PgError Of(StartupMessage startup, EndPoint? remote, DateTimeOffset now)
    {
        if (startup.Version.Major != 3)
            return Unsupported(startup.Version);
        var user = startup.Parameters.GetValueOrDefault("user", "");
        var database = startup.Parameters.GetValueOrDefault("database", user);
        return PgError.Fatal(
            SqlStates.InvalidAuthorizationSpecification,
            $"no pg_hba.conf entry for host \"{ClientAddress.Of(remote)}\", user \"{user}\", database \"{database}\", no encryption") with
        {
            // Short: psqlODBC hands on 512 bytes of all messages together. The time lets sluice doctor tell a client whose clock is off.
            Detail = $"This server is Sluice, which speaks TLS only. Server time: {now.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}",
            Hint = "Use sslmode=verify-full. Under prefer or allow, the reason may be in the other message here, often a wrong password.",
        };
    }

    public static PgError Repeated(StartupPacket packet) => Unsupported(packet is SslRequest ? ProtocolVersion.SslRequest : ProtocolVersion.GssEncRequest);

    public static PgError Unsupported(ProtocolVersion version) => PgError.Fatal(
        SqlStates.FeatureNotSupported,
        $"unsupported frontend protocol {version.Major}.{version.Minor}: server supports 3.0 to 3.2");
}
