using Sluice.Certificates.Clients;

namespace Sluice.Client.Doctor;

/// <summary>Commands for whoever runs the server: Sluice's own, or PostgreSQL's with files in "$PGDATA". Always for a POSIX shell.</summary>
internal sealed class ServerCures(ServerSide server)
{
    private const string Data = "--data DATA";

    /// <summary>A new leaf that bears the host's name.</summary>
    public IReadOnlyList<CureStep> IssueLeaf() => server.IsSluice
        ? [CureStep.AtServer($"sluice certs issue --name {Host} {Data}")]
        : [CureStep.AtServer($"sluice certs issue --name {Host} --out \"$PGDATA/server\" --replace"), Reload];

    public IReadOnlyList<CureStep> RenewLeaf() => server.IsSluice ? [CureStep.AtServer($"sluice certs renew {Data}")] : IssueLeaf();

    /// <summary>The intermediate put behind the leaf.</summary>
    public IReadOnlyList<CureStep> AddIntermediate() => server.IsSluice
        ? [CureStep.AtServer($"sluice certs import CHAIN.pem {Data}")]
        : [CureStep.AtServer("cat INTERMEDIATE.crt >> \"$PGDATA/server.crt\""), Reload];

    /// <param name="order">Where each certificate, by its number as served (from 1), has to go.</param>
    public IReadOnlyList<CureStep> Reorder(IEnumerable<int> order)
    {
        if (server.IsSluice)
            return [CureStep.AtServer($"sluice certs renew {Data}")];
        const string cut = "awk '/-----BEGIN CERTIFICATE-----/{n++} n{print > (\"chain-\" n \".pem\")}' server.crt";
        var files = string.Join(' ', order.Select(number => $"chain-{number}.pem"));
        return [CureStep.AtServer($"cd \"$PGDATA\" && {cut} && cat {files} > server.crt && rm chain-*.pem"), Reload];
    }

    /// <summary>A new root, for one that is past its end or too weak.</summary>
    public IReadOnlyList<CureStep> NewRoot() => server.IsSluice
        ? [CureStep.AtServer($"sluice certs rotate-root begin {Data}")]
        : [CureStep.AtServer("sluice certs init"), .. IssueLeaf()];

    public CureStep CurrentCrl() => CureStep.AtServer(server.IsSluice ? $"sluice certs crl --out root.crl {Data}" : "sluice certs crl --out root.crl");

    public IReadOnlyList<CureStep> TurnTlsOn() =>
    [
        CureStep.AtServer($"sluice certs issue --name {Host} --out \"$PGDATA/server\" --replace"),
        CureStep.AtServer("echo \"ssl = on\" >> \"$PGDATA/postgresql.conf\""),
        Reload,
    ];

    public static IReadOnlyList<CureStep> AllowModernTls() =>
    [
        CureStep.AtServer("printf \"ssl_min_protocol_version = 'TLSv1.2'\\nssl_max_protocol_version = ''\\n\" >> \"$PGDATA/postgresql.conf\""),
        Reload,
    ];

    public static IReadOnlyList<CureStep> AcceptAlpn() =>
        [CureStep.AtServer("# at the proxy before the server: nginx \"ssl_alpn postgresql;\", HAProxy \"bind ... alpn postgresql\", then reload it")];

    public static CureStep Reload { get; } = CureStep.AtServer("pg_ctl reload -D \"$PGDATA\"");

    private string Host => ShellText.Quote(ClientPlatform.Linux, server.Target.Host);
}
