using System.Net.Security;
using System.Security.Authentication;

namespace Sluice.Server.Activity;

/// <summary>Versions and cipher suites by the names OpenSSL, and so PostgreSQL, has for them.</summary>
internal static class CipherName
{
    public static string Version(SslProtocols protocol) => protocol == SslProtocols.Tls12 ? "TLSv1.2" : "TLSv1.3";

    /// <summary>TLS 1.3's suites are called as IANA calls them; the older ones lose TLS_, WITH and what goes without saying.</summary>
    public static string Of(TlsCipherSuite suite)
    {
        var name = suite.ToString();
        var with = name.IndexOf("_WITH_", StringComparison.Ordinal);
        if (with < 0)
            return name;
        var exchange = name["TLS_".Length..with] is "RSA" ? "" : name["TLS_".Length..with] + "_";
        var cipher = name[(with + "_WITH_".Length)..]
            .Replace("AES_128", "AES128", StringComparison.Ordinal)
            .Replace("AES_256", "AES256", StringComparison.Ordinal)
            .Replace("_CBC", "", StringComparison.Ordinal)
            .Replace("POLY1305_SHA256", "POLY1305", StringComparison.Ordinal);
        return (exchange + cipher).Replace('_', '-');
    }

    /// <summary>Bits of the key that encrypts.</summary>
    public static int Bits(TlsCipherSuite suite) => suite.ToString() switch
    {
        var name when name.Contains("AES_128", StringComparison.Ordinal) || name.Contains("CAMELLIA_128", StringComparison.Ordinal) => 128,
        var name when name.Contains("3DES", StringComparison.Ordinal) => 168,
        _ => 256,
    };
}
