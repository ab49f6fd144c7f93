namespace Sluice.Server.Observability.Handshakes;

/// <summary>The probable cure of a failure, in one sentence with the command to run.</summary>
internal static class HandshakeCure
{
    // A certificate may hold a hundred names; a log line need not.
    private const int MostNames = 8;

    public static string Of(HandshakeFailure failure, DateTimeOffset now)
    {
        var host = failure.Asked?.ToString() ?? "HOST";
        var trust = $"on that machine run sluice trust {host} --user NAME";
        var doctor = $"on that machine run sluice doctor {host}";
        return failure.Cause switch
        {
            HandshakeCause.UnknownCa => $"the client trusts another root than the one that signed this certificate: {trust}",
            HandshakeCause.CertificateExpired => Expired(failure, now, doctor),
            HandshakeCause.CertificateRevoked =>
                "the client's CRL lists this certificate: serve another (sluice certs issue), or give the client the current CRL (sluice certs crl)",
            HandshakeCause.UnsupportedCertificate =>
                "the certificate's extended key usage lacks serverAuth: serve one that has it; sluice certs check FILE says which",
            HandshakeCause.BadCertificate => $"the client's clock is slow, or the certificate's key or signature is too weak for it: {doctor}",
            HandshakeCause.CertificateUnknown => $"a Java client that has not this server's root (its sslrootcert, or ~/.postgresql/root.crt): {trust}",
            HandshakeCause.NameMismatchOrAbandoned => NameMismatch(failure, doctor),
            HandshakeCause.NoClientHello => $"the client has no root certificate where it looks for one (~/.postgresql/root.crt): {trust}",
            HandshakeCause.AbandonedInHandshake => $"node-postgres and asyncpg leave so when they do not know the root; give them this server's: {trust}",
            HandshakeCause.ResetAfterHandshake => HungUp(failure, trust, doctor),
            HandshakeCause.NoAlpn => "direct TLS needs ALPN \"postgresql\": use sslnegotiation=postgres, or a client that sends it",
            HandshakeCause.ProtocolVersion => "update the client or its TLS library: this server speaks TLS 1.2 and 1.3",
            HandshakeCause.PlaintextRefused =>
                "set sslmode=verify-full; under sslmode=prefer the reason is what came before, often a wrong password",
            _ => doctor,
        };
    }

    private static string Expired(HandshakeFailure failure, DateTimeOffset now, string doctor) => failure.Served.NotAfter <= now
        ? $"the certificate ended on {failure.Served.NotAfter:yyyy-MM-dd}: renew it (sluice certs renew, or the files of --cert and --key)"
        : $"the certificate is valid until {failure.Served.NotAfter:yyyy-MM-dd}, so the client's clock is ahead, or a root or CRL it keeps has ended: {doctor}";

    private static string HungUp(HandshakeFailure failure, string trust, string doctor) =>
        failure.Asked is { } asked && !failure.Served.Names.Any(name => name.Covers(asked))
            ? NameMismatch(failure, doctor)
            : $"Npgsql leaves so when it does not know the root (Root Certificate=; {trust}), pgJDBC when it connects by a name other than {Names(failure)}";

    private static string Names(HandshakeFailure failure) =>
        string.Join(", ", failure.Served.Names.Take(MostNames)) + (failure.Served.Names.Count > MostNames ? ", …" : "");

    private static string NameMismatch(HandshakeFailure failure, string doctor)
    {
        var names = Names(failure);
        if (failure.Asked is not { } asked)
            return $"the name or address it connects to is probably not in the certificate, which holds {names}: connect by one of these, or serve with --hostname NAME";
        return failure.Served.Names.Any(name => name.Covers(asked))
            ? $"the certificate does hold {asked}, so the client gave up for a reason of its own: {doctor}"
            : $"the client asked for {asked}, and the certificate holds {names}: connect by one of these, or serve with --hostname {asked}";
    }
}
