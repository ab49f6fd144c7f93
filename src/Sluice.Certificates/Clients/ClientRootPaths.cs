namespace Sluice.Certificates.Clients;

/// <summary>Where each client looks for roots, CRLs and its own certificate, by the rules of its system.</summary>
/// <param name="System">Whose system.</param>
public sealed record ClientRootPaths(ClientSystem System)
{
    private static readonly string[] LinuxBundles =
        ["/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/ca-bundle.pem", "/etc/ssl/cert.pem"];

    private static readonly string[] LinuxJavaStores =
        ["/etc/ssl/certs/java/cacerts", "/usr/lib/jvm/default-java/lib/security/cacerts", "/etc/pki/java/cacerts"];

    /// <summary>libpq's root file: PGSSLROOTCERT, else root.crt in its folder; null without a home. "system" stands for the system's store.</summary>
    public string? LibpqRoot => Variable("PGSSLROOTCERT") ?? InLibpqFolder("root.crt");

    /// <summary>libpq's CRL file: PGSSLCRL, else root.crl in its folder, which is used as soon as it is there.</summary>
    public string? LibpqCrl => Variable("PGSSLCRL") ?? InLibpqFolder("root.crl");

    public string? LibpqCertificate => Variable("PGSSLCERT") ?? InLibpqFolder("postgresql.crt");

    public string? LibpqKey => Variable("PGSSLKEY") ?? InLibpqFolder("postgresql.key");

    /// <summary>pgJDBC knows no variables; Java's user.home is the account's, on Windows it uses %APPDATA% as libpq does.</summary>
    public string? PgJdbcRoot => InLibpqFolder("root.crt");

    /// <summary>Java's cacerts, first the one JAVA_HOME names; pgJDBC uses it only with sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory.</summary>
    public IReadOnlyList<string> JavaStores
    {
        get
        {
            var named = Variable("JAVA_HOME") is { } home ? new[] { Join(home, "lib", "security", "cacerts") } : [];
            return System.Platform == ClientPlatform.Linux ? [.. named, .. LinuxJavaStores] : named;
        }
    }

    /// <summary>Roots that Node adds to those built into it.</summary>
    public string? NodeExtra => Variable("NODE_EXTRA_CA_CERTS");

    /// <summary>The system's roots as one file, where the system has one.</summary>
    public IReadOnlyList<string> SystemBundles => Variable("SSL_CERT_FILE") is { } named ? [named] : System.Platform switch
    {
        ClientPlatform.Linux => LinuxBundles,
        ClientPlatform.MacOs => ["/etc/ssl/cert.pem"],
        _ => [],
    };

    /// <summary>A variable that is set and not empty, as libpq reads them.</summary>
    public string? Variable(string name) => System.Environment.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    public string? InLibpqFolder(string file) => System.LibpqFolder is { } folder ? Join(folder, file) : null;

    private string Join(params string[] parts) => string.Join(System.Platform == ClientPlatform.Windows ? '\\' : '/', parts);
}
