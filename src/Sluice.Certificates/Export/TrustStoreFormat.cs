namespace Sluice.Certificates.Export;

/// <summary>How a root bundle is written.</summary>
public enum TrustStoreFormat
{
    /// <summary>All roots in one PEM file: libpq, Go, Node.js, Python, OpenSSL.</summary>
    Pem,

    /// <summary>A binary file for each root: Windows, macOS, Android.</summary>
    Der,

    /// <summary>Java's old key store.</summary>
    Jks,

    /// <summary>PKCS#12 with Java's mark of trust.</summary>
    Pkcs12,
}
