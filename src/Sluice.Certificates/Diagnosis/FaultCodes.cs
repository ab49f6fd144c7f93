namespace Sluice.Certificates.Diagnosis;

/// <summary>The faults that are told apart, by the names scripts know them by.</summary>
public static class FaultCodes
{
    public const string RootNotTrusted = "root-not-trusted";
    public const string RootRekeyed = "root-rekeyed";
    public const string IntermediateOnly = "intermediate-only";
    public const string MissingIntermediate = "missing-intermediate";
    public const string ChainOutOfOrder = "chain-out-of-order";
    public const string BadSignature = "bad-signature";
    public const string LeafExpired = "leaf-expired";
    public const string IntermediateExpired = "intermediate-expired";
    public const string RootExpired = "root-expired";
    public const string ExpiresSoon = "expires-soon";
    public const string NotYetValid = "not-yet-valid";
    public const string ClockOff = "clock-off";
    public const string NameMismatch = "name-mismatch";
    public const string IpWithoutSan = "ip-without-san";
    public const string WildcardTooDeep = "wildcard-too-deep";
    public const string CommonNameOnly = "common-name-only";
    public const string NoNames = "no-names";
    public const string WrongEku = "wrong-eku";
    public const string NotAnAuthority = "not-an-authority";
    public const string PathTooLong = "path-too-long";
    public const string BadExtension = "bad-extension";
    public const string WeakKey = "weak-key";
    public const string WeakSignature = "weak-signature";
    public const string UnknownCriticalExtension = "unknown-critical-extension";
    public const string Revoked = "revoked";
    public const string CrlExpired = "crl-expired";
    public const string CrlMissing = "crl-missing";
    public const string CrlStale = "crl-stale";
    public const string RootFileMissing = "root-file-missing";
    public const string RootFileUnreadable = "root-file-unreadable";
    public const string RootFileNotPem = "root-file-not-pem";
    public const string RootInAnotherHome = "root-in-another-home";
    public const string ClientKeyMismatch = "client-key-mismatch";
    public const string ClientKeyMissing = "client-key-missing";
    public const string ClientKeyOpen = "client-key-open";
    public const string ClientCertificateUnreadable = "client-certificate-unreadable";
    public const string PlaintextOnly = "plaintext-only";
    public const string OldTlsOnly = "old-tls-only";
    public const string AlpnRefused = "alpn-refused";
    public const string SelfSigned = "self-signed";
    public const string NoChannelBinding = "no-channel-binding";
    public const string TlsBroken = "tls-broken";
    public const string Unreachable = "unreachable";
    public const string NotPostgres = "not-postgres";
}
