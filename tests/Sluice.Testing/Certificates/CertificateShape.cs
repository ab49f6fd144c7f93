using System.Security.Cryptography;

namespace Sluice.Testing.Certificates;

/// <summary>What a server certificate shall look like, right or wrong; the defaults make a good one but for its name.</summary>
public sealed record CertificateShape
{
    public const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";
    public const string ClientAuthentication = "1.3.6.1.5.5.7.3.2";

    /// <summary>DNS names and IP addresses, as subject alternative names.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Null leaves the subject without a common name.</summary>
    public string? CommonName { get; init; }

    /// <summary>When validity begins, from now.</summary>
    public TimeSpan Begins { get; init; } = TimeSpan.FromHours(-1);

    /// <summary>When validity ends, from now.</summary>
    public TimeSpan Ends { get; init; } = TimeSpan.FromDays(30);

    /// <summary>The one extended key usage.</summary>
    public string Usage { get; init; } = ServerAuthentication;

    /// <summary>Whether its key usage is written down, as digital signature alone.</summary>
    public bool HasKeyUsage { get; init; } = true;

    /// <summary>What the issuer signs with.</summary>
    public HashAlgorithmName Hash { get; init; } = HashAlgorithmName.SHA256;

    /// <summary>Size of an RSA key; 0 for a key on P-256.</summary>
    public int RsaBits { get; init; }

    /// <summary>A critical extension that no software knows.</summary>
    public string? CriticalExtension { get; init; }

    /// <summary>Where the issuer's certificate can be had by HTTP.</summary>
    public string? IssuerAddress { get; init; }

    /// <summary>Good for <paramref name="names"/>.</summary>
    public static CertificateShape For(params string[] names) => new() { CommonName = names[0], Names = names };
}
