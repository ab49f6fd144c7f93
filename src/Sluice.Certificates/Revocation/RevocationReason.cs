using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Revocation;

/// <summary>The reasons a certificate can be revoked for, by the names of RFC 5280, 5.3.1.</summary>
public static class RevocationReason
{
    public const string Unspecified = "unspecified";

    private static readonly Dictionary<string, X509RevocationReason> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        [Unspecified] = X509RevocationReason.Unspecified,
        ["keyCompromise"] = X509RevocationReason.KeyCompromise,
        ["cACompromise"] = X509RevocationReason.CACompromise,
        ["affiliationChanged"] = X509RevocationReason.AffiliationChanged,
        ["superseded"] = X509RevocationReason.Superseded,
        ["cessationOfOperation"] = X509RevocationReason.CessationOfOperation,
        ["privilegeWithdrawn"] = X509RevocationReason.PrivilegeWithdrawn,
    };

    public static IReadOnlyCollection<string> Names => ByName.Keys;

    /// <summary>The name as the RFC spells it.</summary>
    /// <exception cref="CertificateException">There is no such reason.</exception>
    public static string Spell(string name) =>
        ByName.Keys.FirstOrDefault(known => known.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? throw new CertificateException(null, $"\"{name}\" is no reason to revoke", $"give one of {string.Join(", ", ByName.Keys)}");

    // "unspecified" is best left out of the list (RFC 5280, 5.3.1).
    internal static X509RevocationReason? Parse(string? name) =>
        name is null or Unspecified ? null : ByName[name];
}
