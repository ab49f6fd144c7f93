using Sluice.Certificates.Files;

namespace Sluice.Certificates.Store;

/// <summary>Keys are for their owner only.</summary>
internal static class KeyModes
{
    /// <exception cref="Problems.CertificateException">The key is open to group or others.</exception>
    public static void Require(string path) => KeyFile.ReadPrivateKey(path);
}
