namespace Sluice.Certificates.ClientLogin;

/// <summary>Why a client's certificate does not count; None when it does.</summary>
public enum ClientFault
{
    None,
    UnknownIssuer,
    BadSignature,
    Expired,
    NotYetValid,
    WrongUse,
    WeakKey,
    WeakSignature,
    Revoked,
    RevocationUnknown,
    Malformed,
}
