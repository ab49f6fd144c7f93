using System.Text;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Files;

/// <summary>Reads certificate and key files, and refuses a key that others may read.</summary>
internal static class KeyFile
{
    private const long MaxBytes = 1 << 20;

    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    public static string ReadCertificates(string path) => Read(path, isPrivate: false);

    public static string ReadPrivateKey(string path) => Read(path, isPrivate: true);

    private static string Read(string path, bool isPrivate)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            if (isPrivate)
                RefuseOthers(path, stream);
            if (stream.Length > MaxBytes)
                throw new CertificateException(path, $"file is larger than {MaxBytes} bytes", "name a PEM file");
            using var reader = new StreamReader(stream, Encoding.Latin1);
            return reader.ReadToEnd();
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CertificateException(new CertificateProblem(path, "no such file", "check the path"), e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CertificateException(
                new CertificateProblem(path, $"cannot be read: {e.Message}", "make it readable for the user that runs sluice"), e);
        }
    }

    // Asked of the open file, not of the path, so that no swap can happen in between.
    private static void RefuseOthers(string path, FileStream stream)
    {
        if (OperatingSystem.IsWindows() || (File.GetUnixFileMode(stream.SafeFileHandle) & Others) == 0)
            return;
        throw new CertificateException(path, "private key is open to group or others", $"run: chmod 600 '{path}'");
    }
}
