using System.Net.Sockets;
using System.Text;

namespace Sluice.Server.Control;

/// <summary>
/// A socket's path that fits into sockaddr_un, which holds about a hundred bytes: where the folder's own is too long, a link in a
/// folder of ours alone leads there for as long as this lives.
/// </summary>
internal sealed class SocketPath : IDisposable
{
    // sun_path is 108 bytes on Linux and 104 on macOS, a zero at its end.
    private const int MaxBytes = 103;
    private readonly string? _link;

    private SocketPath(string path, string? link) => (EndPoint, _link) = (new UnixDomainSocketEndPoint(path), link);

    public UnixDomainSocketEndPoint EndPoint { get; }

    public static SocketPath Of(string file)
    {
        if (Encoding.UTF8.GetByteCount(file) <= MaxBytes)
            return new SocketPath(file, null);
        var folder = Directory.CreateTempSubdirectory("sluice-").FullName;
        var link = Path.Combine(folder, "d");
        try
        {
            Directory.CreateSymbolicLink(link, Path.GetDirectoryName(file)!);
            return new SocketPath(Path.Combine(link, Path.GetFileName(file)), link);
        }
        catch
        {
            Directory.Delete(folder, recursive: true);
            throw;
        }
    }

    public void Dispose()
    {
        if (_link is null)
            return;
        File.Delete(_link);
        Directory.Delete(Path.GetDirectoryName(_link)!);
    }
}
