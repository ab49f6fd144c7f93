namespace Sluice.Certificates.Problems;

/// <summary>What kind of fault a finding is: stable words for scripts.</summary>
public static class FindingCode
{
    public const string NotPem = "not-pem";
    public const string Damaged = "damaged-file";
    public const string KeyMismatch = "key-mismatch";
    public const string KeyOpen = "key-open";
    public const string KeyUnusable = "key-unusable";
    public const string KeyInCertificateFile = "key-in-certificate-file";
    public const string OutOfOrder = "chain-out-of-order";
    public const string Duplicate = "duplicate-certificate";
    public const string Unused = "unused-certificate";
    public const string MissingIntermediate = "missing-intermediate";
    public const string RootNotTrusted = "root-not-trusted";
    public const string RootRekeyed = "root-rekeyed";
    public const string SelfSigned = "self-signed";
    public const string BadSignature = "bad-signature";
    public const string LeafExpired = "leaf-expired";
    public const string IntermediateExpired = "intermediate-expired";
    public const string RootExpired = "root-expired";
    public const string ExpiresSoon = "expires-soon";
    public const string NotYetValid = "not-yet-valid";
    public const string AuthorityAsLeaf = "ca-as-leaf";
    public const string NotAnAuthority = "not-a-ca";
    public const string PathTooLong = "path-too-long";
    public const string NameConstraint = "name-constraint";
    public const string WrongExtendedKeyUsage = "wrong-eku";
    public const string WrongKeyUsage = "wrong-key-usage";
    public const string WeakKey = "weak-key";
    public const string UncommonCurve = "uncommon-curve";
    public const string WeakSignature = "weak-signature";
    public const string NoChannelBinding = "no-channel-binding";
    public const string UnknownCriticalExtension = "unknown-critical-extension";
    public const string Precertificate = "precertificate";
    public const string NoNames = "no-names";
    public const string UnusableName = "unusable-name";
    public const string CommonNameOnly = "common-name-only";
    public const string NameMismatch = "name-mismatch";
    public const string AddressWithoutName = "ip-without-san";
    public const string WildcardTooDeep = "wildcard-too-deep";
    public const string Revoked = "revoked";
    public const string CrlExpired = "crl-expired";
    public const string CrlMissing = "crl-missing";
    public const string CrlStale = "crl-stale";
    public const string CrlNotSigned = "crl-not-signed";
    public const string CrlUnused = "crl-unused";
}
