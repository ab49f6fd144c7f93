using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Serialization;

namespace Sluice.Certificates.Store.Records;

/// <summary>A root and what hangs below it. Certificates are PEM; keys are names of files beside authority.json.</summary>
internal sealed record SigningChain
{
    public required string Root { get; init; }

    /// <summary>Null when the root's key is kept elsewhere.</summary>
    public string? RootKey { get; init; }

    /// <summary>Signs leaves in place of the root; null when the root signs them itself.</summary>
    public string? Intermediate { get; init; }

    public string? IntermediateKey { get; init; }

    /// <summary>The root's name and key signed by the root before it; null for a first root.</summary>
    public string? Cross { get; init; }

    [JsonIgnore]
    public string Issuer => Intermediate ?? Root;

    [JsonIgnore]
    public string? IssuerKey => Intermediate is null ? RootKey : IntermediateKey;

    [JsonIgnore]
    public bool IsOffline => RootKey is null;

    /// <summary>The CAs of this chain that issue: root first, then the intermediate.</summary>
    [JsonIgnore]
    public IEnumerable<(string Certificate, string? Key)> Issuers =>
        Intermediate is null ? [(Root, RootKey)] : [(Root, RootKey), (Intermediate, IntermediateKey)];

    [JsonIgnore]
    public IEnumerable<string> KeyFiles => new[] { RootKey, IntermediateKey }.OfType<string>();

    public X509Certificate2 RootCertificate() => X509Certificate2.CreateFromPem(Root);

    public X509Certificate2 IssuerCertificate() => X509Certificate2.CreateFromPem(Issuer);
}
