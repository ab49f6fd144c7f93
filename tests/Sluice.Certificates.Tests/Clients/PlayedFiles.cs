using Sluice.Certificates.Clients;

namespace Sluice.Certificates.Tests.Clients;

/// <summary>Another system's files.</summary>
internal sealed class PlayedFiles : IClientFiles
{
    private readonly Dictionary<string, byte[]> _files = [];
    private readonly Dictionary<string, FileLook> _looks = [];

    public PlayedFiles With(string path, byte[] content)
    {
        _files[path] = content;
        return this;
    }

    /// <param name="mode">Of a file or folder; files have none otherwise.</param>
    /// <param name="owner">A number of passwd(5).</param>
    public PlayedFiles Owned(string path, UnixFileMode mode, int owner)
    {
        _looks[path] = new FileLook(true, !_files.ContainsKey(path), mode, owner, null);
        return this;
    }

    public FileLook Look(string path) => _looks.TryGetValue(path, out var look) ? look : _files.ContainsKey(path) ? new FileLook(true, false, null, null, null) : FileLook.Missing;

    public byte[] Read(string path) => _files.TryGetValue(path, out var content) ? content : throw new FileNotFoundException(path);
}
