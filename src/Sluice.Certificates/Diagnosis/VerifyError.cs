namespace Sluice.Certificates.Diagnosis;

/// <summary>Why OpenSSL would refuse a chain, in its own numbers and words (X509_STORE_CTX_get_error(3), OpenSSL 3).</summary>
/// <param name="Number">X509_V_ERR_*.</param>
/// <param name="Name">Without the prefix X509_V_ERR_.</param>
/// <param name="Text">What <c>openssl verify</c> prints.</param>
/// <param name="Alert">The TLS alert a client ends with.</param>
public sealed record VerifyError(int Number, string Name, string Text, int Alert)
{
    private const int BadCertificate = 42;
    private const int Unsupported = 43;
    private const int Revoked = 44;
    private const int Expired = 45;
    private const int UnknownCertificate = 46;
    private const int UnknownCa = 48;
    private const int DecryptError = 51;

    public static readonly VerifyError NoIssuer = new(2, "UNABLE_TO_GET_ISSUER_CERT", "unable to get issuer certificate", UnknownCa);
    public static readonly VerifyError NoCrl = new(3, "UNABLE_TO_GET_CRL", "unable to get certificate CRL", UnknownCa);
    public static readonly VerifyError BadSignature = new(7, "CERT_SIGNATURE_FAILURE", "certificate signature failure", DecryptError);
    public static readonly VerifyError BadCrlSignature = new(8, "CRL_SIGNATURE_FAILURE", "CRL signature failure", DecryptError);
    public static readonly VerifyError NotYetValid = new(9, "CERT_NOT_YET_VALID", "certificate is not yet valid", BadCertificate);
    public static readonly VerifyError HasExpired = new(10, "CERT_HAS_EXPIRED", "certificate has expired", Expired);
    public static readonly VerifyError CrlNotYetValid = new(11, "CRL_NOT_YET_VALID", "CRL is not yet valid", BadCertificate);
    public static readonly VerifyError CrlHasExpired = new(12, "CRL_HAS_EXPIRED", "CRL has expired", Expired);
    public static readonly VerifyError SelfSignedLeaf = new(18, "DEPTH_ZERO_SELF_SIGNED_CERT", "self-signed certificate", UnknownCa);
    public static readonly VerifyError SelfSignedInChain =
        new(19, "SELF_SIGNED_CERT_IN_CHAIN", "self-signed certificate in certificate chain", UnknownCa);

    public static readonly VerifyError NoLocalIssuer =
        new(20, "UNABLE_TO_GET_ISSUER_CERT_LOCALLY", "unable to get local issuer certificate", UnknownCa);

    public static readonly VerifyError IsRevoked = new(23, "CERT_REVOKED", "certificate revoked", Revoked);
    public static readonly VerifyError PathTooLong = new(25, "PATH_LENGTH_EXCEEDED", "path length constraint exceeded", UnknownCa);
    public static readonly VerifyError WrongPurpose = new(26, "INVALID_PURPOSE", "unsuitable certificate purpose", Unsupported);
    public static readonly VerifyError UnknownCritical = new(34, "UNHANDLED_CRITICAL_EXTENSION", "unhandled critical extension", UnknownCertificate);
    public static readonly VerifyError NoCrlSign = new(35, "KEYUSAGE_NO_CRL_SIGN", "key usage does not include CRL signing", UnknownCertificate);
    public static readonly VerifyError UnknownCriticalCrl =
        new(36, "UNHANDLED_CRITICAL_CRL_EXTENSION", "unhandled critical CRL extension", UnknownCertificate);

    public static readonly VerifyError BadExtension =
        new(41, "INVALID_EXTENSION", "invalid or inconsistent certificate extension", UnknownCertificate);

    public static readonly VerifyError WeakLeafKey = new(66, "EE_KEY_TOO_SMALL", "EE certificate key too weak", BadCertificate);
    public static readonly VerifyError WeakAuthorityKey = new(67, "CA_KEY_TOO_SMALL", "CA certificate key too weak", BadCertificate);
    public static readonly VerifyError WeakHash = new(68, "CA_MD_TOO_WEAK", "CA signature digest algorithm too weak", BadCertificate);
    public static readonly VerifyError NotAnAuthority = new(79, "INVALID_CA", "invalid CA certificate", UnknownCa);

    public override string ToString() => $"X509_V_ERR_{Name} ({Number}): {Text}";
}
