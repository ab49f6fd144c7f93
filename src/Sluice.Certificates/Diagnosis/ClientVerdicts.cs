using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Facts;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Diagnosis;

/// <summary>What each family of clients would say about a served chain, were the given roots its own and verification full.</summary>
public static class ClientVerdicts
{
    private const string Fine = "connects";

    /// <param name="served">The leaf, then the others as sent.</param>
    /// <param name="roots">The bundle the clients were given.</param>
    /// <param name="host">As typed.</param>
    /// <param name="now">The clients' clock.</param>
    /// <param name="crls">For libpq, which alone reads CRLs; null when it has none.</param>
    public static IReadOnlyList<ClientVerdict> Of(
        IReadOnlyList<X509Certificate2> served,
        IReadOnlyList<X509Certificate2> roots,
        string host,
        DateTimeOffset now,
        IReadOnlyList<RevocationList>? crls = null)
    {
        var question = new ChainQuestion(served, roots, now);
        var openssl = ChainVerifier.Verify(question);
        // Java and Go take any certificate of the bundle for an anchor, and have their own limits for keys and hashes.
        var lenient = ChainVerifier.Verify(question with { TrustsIntermediates = true, SecurityLevel = 1 });
        var name = HostCheck.Of(served[0], host);
        return
        [
            Say("libpq", Libpq(ChainVerifier.Verify(question with { Crls = crls }), name)),
            Say("pgJDBC", PgJdbc(lenient, name, host)),
            Say("Npgsql", Npgsql(openssl, name)),
            Say("node-postgres", Node(openssl, name, served[0], host)),
            Say("asyncpg", Python(openssl, name, host)),
            Say("Go", Go(lenient, name, served[0], host, now)),
        ];
    }

    private static ClientVerdict Say(string client, string? failure) => new(client, failure is null, failure ?? Fine);

    private static string? Libpq(ChainVerdict chain, NameVerdict name) => chain.IsTrusted ? name.Message : "SSL error: certificate verify failed";

    private static string? PgJdbc(ChainVerdict chain, NameVerdict name, string host) => chain switch
    {
        { Error.Number: 9 or 10 } => "SSL error: PKIX path validation failed: validity check failed",
        { IsTrusted: false } => "SSL error: PKIX path building failed: unable to find valid certification path to requested target",
        _ => name.Matches ? null : $"The hostname {host} could not be verified by hostnameverifier",
    };

    private static string? Npgsql(ChainVerdict chain, NameVerdict name)
    {
        if (!chain.IsTrusted)
            return "The remote certificate is invalid because of errors in the certificate chain";
        return name.Matches ? null : "The remote certificate is invalid according to the validation procedure: RemoteCertificateNameMismatch";
    }

    private static string? Node(ChainVerdict chain, NameVerdict name, X509Certificate2 leaf, string host)
    {
        if (chain is { Error: { } error })
            return error.Number == 20 && chain.Path.Count == 1 ? "unable to verify the first certificate" : error.Text;
        if (name.Matches && name.Code != FaultCodes.IpWithoutSan)
            return null;
        var kind = HostCheck.AddressOf(host) is null ? "Host" : "IP";
        var listed = string.Join(", ", LeafNames.Of(leaf).Alternatives.Select(one => one.Address is null ? $"DNS:{one.Text}" : $"IP Address:{one.Text}"));
        return kind == "IP"
            ? $"Hostname/IP does not match certificate's altnames: IP: {host} is not in the cert's list: {listed}"
            : $"Hostname/IP does not match certificate's altnames: Host: {host}. is not in the cert's altnames: {listed}";
    }

    private static string? Python(ChainVerdict chain, NameVerdict name, string host)
    {
        var kind = HostCheck.AddressOf(host) is null ? "Hostname" : "IP address";
        var isNamed = name.Matches && name.Code != FaultCodes.IpWithoutSan;
        var reason = chain.Error?.Text ?? (isNamed ? null : $"{kind} mismatch, certificate is not valid for '{host}'.");
        return reason is null ? null : $"[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: {reason}";
    }

    private static string? Go(ChainVerdict chain, NameVerdict name, X509Certificate2 leaf, string host, DateTimeOffset now)
    {
        var reason = chain.Error?.Number switch
        {
            null => GoName(name, leaf, host),
            9 => GoTime(now, "before", chain.At!.NotBefore),
            10 => GoTime(now, "after", chain.At!.NotAfter),
            26 => "x509: certificate specifies an incompatible key usage",
            34 => "x509: unhandled critical extension",
            _ => "x509: certificate signed by unknown authority",
        };
        return reason is null ? null : $"tls: failed to verify certificate: {reason}";
    }

    private static string GoTime(DateTimeOffset now, string side, DateTime limit) =>
        $"x509: certificate has expired or is not yet valid: current time {Second(now.UtcDateTime)} is {side} {Second(limit.ToUniversalTime())}";

    private static string Second(DateTime time) => time.ToString("yyyy-MM-ddTHH:mm:ssZ");

    private static string? GoName(NameVerdict name, X509Certificate2 leaf, string host)
    {
        var names = LeafNames.Of(leaf).Alternatives;
        if (name.Matches && name.Code is null)
            return null;
        if (HostCheck.AddressOf(host) is not null && !names.Any(one => one.Address is not null))
            return $"x509: cannot validate certificate for {host} because it doesn't contain any IP SANs";
        return names.Count == 0
            ? "x509: certificate relies on legacy Common Name field, use SANs instead"
            : $"x509: certificate is valid for {string.Join(", ", names.Select(one => one.Text))}, not {host}";
    }
}
