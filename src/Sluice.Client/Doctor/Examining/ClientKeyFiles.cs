using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Sluice.Certificates.Clients;
using Sluice.Certificates.Diagnosis;

namespace Sluice.Client.Doctor.Examining;

/// <summary>Looks at the client certificate and its key by libpq's rules, in libpq's order.</summary>
internal static class ClientKeyFiles
{
    private const UnixFileMode Group = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute;
    private const UnixFileMode Other = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private const string OpenKey = "has group or world access; file must have permissions u=rw (0600) or less "
        + "if owned by the current user, or permissions u=rw,g=r (0640) or less if owned by root";

    public static ClientKey Look(ClientSystem system, IClientFiles files)
    {
        var paths = new ClientRootPaths(system);
        var (certificatePath, keyPath) = (paths.LibpqCertificate, paths.LibpqKey);
        var none = new ClientKey(certificatePath, keyPath, null, null, null);
        // libpq shows no certificate when the file is not there.
        if (certificatePath is null || !files.Look(certificatePath).Exists)
            return none;
        var store = TrustStoreFile.Read(files, "libpq", certificatePath, "");
        if (!store.IsReadable || store.Format != StoreFormat.Pem)
            return none with
            {
                Code = FaultCodes.ClientCertificateUnreadable,
                Message = $"could not read certificate file \"{certificatePath}\": {store.Problem ?? "no start line"}",
            };
        var shown = none with { Subject = store.Certificates[0].Subject };
        if (keyPath is null || files.Look(keyPath) is not { Exists: true } key)
            return shown with { Code = FaultCodes.ClientKeyMissing, Message = $"certificate present, but not private key file \"{keyPath}\"" };
        if (IsOpen(key))
            return shown with { Code = FaultCodes.ClientKeyOpen, Message = $"private key file \"{keyPath}\" {OpenKey}" };
        return Pair(shown, store.Certificates[0], keyPath, files);
    }

    // On Windows libpq looks at no permissions.
    private static bool IsOpen(FileLook key) => key.Mode is { } mode
        && (mode & (key.OwnerId == 0 ? UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | Other : Group | Other)) != 0;

    private static ClientKey Pair(ClientKey shown, X509Certificate2 certificate, string keyPath, IClientFiles files)
    {
        try
        {
            var pem = Encoding.Latin1.GetString(files.Read(keyPath));
            // A password is asked for at connect; whether the key fits cannot be told without it.
            if (pem.Contains("ENCRYPTED", StringComparison.Ordinal))
                return shown;
            using var pair = X509Certificate2.CreateFromPem(certificate.ExportCertificatePem(), pem);
            return shown;
        }
        catch (Exception wrong) when (wrong is CryptographicException or ArgumentException)
        {
            return shown with { Code = FaultCodes.ClientKeyMismatch, Message = $"could not load private key file \"{keyPath}\": key values mismatch" };
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return shown with { Code = FaultCodes.ClientKeyMissing, Message = $"could not load private key file \"{keyPath}\": Permission denied" };
        }
    }
}
