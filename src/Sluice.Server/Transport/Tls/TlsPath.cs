namespace Sluice.Server.Transport.Tls;

/// <summary>How a client came to TLS: after SSLRequest, or at once with ALPN (PostgreSQL 17's sslnegotiation=direct).</summary>
internal sealed record TlsPath(bool IsDirect)
{
    public static readonly TlsPath Negotiated = new(IsDirect: false);

    public static readonly TlsPath Direct = new(IsDirect: true);
}
