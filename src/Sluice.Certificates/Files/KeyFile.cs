using System.Text;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Files;

/// <summary>Reads certificate and key files, and refuses a key that others may read.</summary>
internal static class KeyFile
{
    private const int MaxBytes = 1 << 20;

    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <param name="most">How many bytes it may hold.</param>
    public static byte[] ReadBytes(string path, int most = MaxBytes) => Read(path, isPrivate: false, most);

    public static string ReadPrivateKey(string path) => Text(Read(path, isPrivate: true, MaxBytes));

    /// <summary>Bytes as text: by their byte order mark, else one character a byte.</summary>
    public static string Text(byte[] bytes)
    {
        using var reader = new StreamReader(new MemoryStream(bytes), Encoding.Latin1);
        return reader.ReadToEnd();
    }

    public static bool IsOpenToOthers(string path) => !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != 0;

    private static byte[] Read(string path, bool isPrivate, int most)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            if (isPrivate)
                RefuseOthers(path, stream);
            // Read to the bound rather than asked for its length, which a pipe has not.
            var bytes = new byte[most + 1];
            var count = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return count <= most
                ? bytes[..count]
                : throw new CertificateException(new CertificateProblem(
                    path, $"file is larger than {most} bytes", "name a PEM file") { Code = FaultCodes.NotPem });
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
        throw new CertificateException(new CertificateProblem(
            path, "private key is open to group or others", $"run: chmod 600 '{path}'") { Code = FaultCodes.KeyOpen });
    }
}
