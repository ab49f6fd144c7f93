namespace Sluice.Certificates.Clients;

/// <summary>What a file of certificates turns out to be.</summary>
public enum StoreFormat
{
    /// <summary>Not there, or not read.</summary>
    None,
    Pem,
    Der,

    /// <summary>PKCS #7, as PEM or DER: certificates in an envelope that OpenSSL's loader does not open.</summary>
    Pkcs7,

    /// <summary>Java's own key store.</summary>
    Jks,
    Pkcs12,

    /// <summary>The system's certificate store, not a file.</summary>
    System,

    /// <summary>No certificates in any form known here.</summary>
    Unknown,
}
