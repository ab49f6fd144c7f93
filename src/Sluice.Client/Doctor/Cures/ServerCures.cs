using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Clients;
using Sluice.Certificates.Diagnosis;
using Sluice.Certificates.Names;
using Sluice.Client.Doctor.Examining;

namespace Sluice.Client.Doctor.Cures;

/// <summary>
/// Commands for whoever runs the server, in the shell of the server's own account: Sluice's own, or PostgreSQL's with files in "$PGDATA".
/// Always for a POSIX shell; a line that begins with # is for a person to do.
/// </summary>
internal sealed class ServerCures(Examination seen)
{
    // As many as a certificate is likely to have been given on purpose.
    private const int MostNames = 20;

    private bool IsSluice => seen.Server.IsSluice;

    /// <summary>
    /// A new leaf that bears the host's name. PostgreSQL's is issued by a CA of Sluice's; the server then shows that root too, so that
    /// "sluice trust" can fetch it over a proven login.
    /// </summary>
    public IReadOnlyList<CureStep> IssueLeaf() => IsSluice
        ? [CureStep.AtServer($"sluice certs issue --name {Host}")]
        : [.. IssueForPostgres(), Reload, .. new ClientCures(seen).TrustIssued()];

    public IReadOnlyList<CureStep> RenewLeaf() => IsSluice ? [CureStep.AtServer("sluice certs renew")] : IssueLeaf();

    /// <summary>The intermediate put behind the leaf.</summary>
    /// <param name="below">The certificate whose issuer is missing.</param>
    public IReadOnlyList<CureStep> AddIntermediate(X509Certificate2 below)
    {
        if (IsSluice)
            return [Ask(CertificateView.NameOf(below.IssuerName), "its certificate and those above it", "chain.pem"), CureStep.AtServer("sluice certs import chain.pem")];
        const string file = "\"$PGDATA/server.crt\"";
        return IssuerAddress.Of(below) is { } address
            ? [CureStep.AtServer($"curl -fsS {ShellText.Quote(ClientPlatform.Linux, address)} | openssl x509 >> {file}"), Reload]
            : [Ask(CertificateView.NameOf(below.IssuerName), "its certificate (PEM)", "intermediate.crt"), CureStep.AtServer($"cat intermediate.crt >> {file}"), Reload];
    }

    /// <param name="order">Where each certificate, by its number as served (from 1), has to go.</param>
    public IReadOnlyList<CureStep> Reorder(IEnumerable<int> order)
    {
        if (IsSluice)
            return RenewLeaf();
        const string cut = "awk '/-----BEGIN CERTIFICATE-----/{n++} n{print > (\"chain-\" n \".pem\")}' server.crt";
        var files = string.Join(' ', order.Select(number => $"chain-{number}.pem"));
        return [CureStep.AtServer($"cd \"$PGDATA\" && {cut} && cat {files} > server.crt && rm chain-*.pem"), Reload];
    }

    /// <summary>A new root, for one that is past its end or too weak, and clients that trust it.</summary>
    public IReadOnlyList<CureStep> NewRoot() => IsSluice
        ? [CureStep.AtServer("sluice certs rotate-root begin"), .. new ClientCures(seen).Trust()]
        : IssueLeaf();

    /// <summary>A current CRL as root.crl, to be taken to the client.</summary>
    public CureStep CurrentCrl(string authority) =>
        IsSluice ? CureStep.AtServer("sluice certs crl --out root.crl") : Ask(authority, "its current CRL (PEM)", "root.crl");

    public IReadOnlyList<CureStep> TurnTlsOn() =>
    [
        .. IssueForPostgres(), CureStep.AtServer("echo \"ssl = on\" >> \"$PGDATA/postgresql.conf\""), Reload, .. new ClientCures(seen).TrustIssued(),
    ];

    public static IReadOnlyList<CureStep> AllowModernTls() =>
    [
        CureStep.AtServer("printf \"ssl_min_protocol_version = 'TLSv1.2'\\nssl_max_protocol_version = ''\\n\" >> \"$PGDATA/postgresql.conf\""),
        Reload,
    ];

    public static IReadOnlyList<CureStep> AcceptAlpn() =>
        [CureStep.AtServer("# at the proxy before the server: nginx \"ssl_alpn postgresql;\", HAProxy \"bind ... alpn postgresql\", then reload it")];

    /// <summary>What only the keeper of a CA can give.</summary>
    public static CureStep Ask(string authority, string what, string file) =>
        CureStep.AtServer($"# ask the keeper of the CA \"{ShellText.Name(authority)}\" for {what}, as {file}");

    private static CureStep Reload { get; } = CureStep.AtServer("pg_ctl reload -D \"$PGDATA\"");

    private string Host => ShellText.Quote(ClientPlatform.Linux, seen.Server.Target.Host);

    private IReadOnlyList<CureStep> IssueForPostgres() =>
    [
        CureStep.AtServer("sluice certs init"),
        CureStep.AtServer($"sluice certs issue {Names()} --out \"$PGDATA/server\" --replace && sluice certs export >> \"$PGDATA/server.crt\""),
    ];

    // The names clients have been using go on working.
    private string Names()
    {
        var served = seen.Server.Served.Count == 0 ? [] : LeafNames.Of(seen.Server.Served[0]).Alternatives.Take(MostNames).Select(name => name.Text);
        return string.Join(' ', served.Where(name => ServerName.TryParse(name, out _, out _)).Prepend(seen.Server.Target.Host)
            .Distinct(StringComparer.OrdinalIgnoreCase).Select(name => $"--name {ShellText.Quote(ClientPlatform.Linux, name)}"));
    }
}
