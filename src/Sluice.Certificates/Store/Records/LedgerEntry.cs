namespace Sluice.Certificates.Store.Records;

/// <summary>One certificate that was issued.</summary>
/// <param name="Serial">Upper-case hexadecimal, as openssl prints it.</param>
/// <param name="Kind">"root", "intermediate", "cross", "server" or "client".</param>
/// <param name="Subject">Distinguished name.</param>
/// <param name="Names">What it answers for: host names and addresses, or the one user.</param>
/// <param name="NotBefore">In UTC.</param>
/// <param name="NotAfter">In UTC.</param>
/// <param name="Fingerprint">SHA-256 of its DER, lower-case hexadecimal.</param>
/// <param name="Issuer">Fingerprint of the CA that signed it; its own for a root.</param>
public sealed record LedgerEntry(
    string Serial,
    string Kind,
    string Subject,
    IReadOnlyList<string> Names,
    DateTimeOffset NotBefore,
    DateTimeOffset NotAfter,
    string Fingerprint,
    string Issuer)
{
    /// <summary>Made for another server or a user, with "--out"; not served here.</summary>
    public bool IsElsewhere { get; init; }

    /// <summary>When it was revoked; null while it is good.</summary>
    public DateTimeOffset? RevokedOn { get; init; }

    /// <summary>CRLReason's name (RFC 5280, 5.3.1), such as keyCompromise; null while it is good.</summary>
    public string? Reason { get; init; }
}
