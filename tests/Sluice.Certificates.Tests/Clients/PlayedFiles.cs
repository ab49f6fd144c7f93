using Sluice.Certificates.Clients;

namespace Sluice.Certificates.Tests.Clients;

/// <summary>Another system's files.</summary>
internal sealed class PlayedFiles : IClientFiles
{
    private readonly Dictionary<string, byte[]> _files = [];

    public PlayedFiles With(string path, byte[] content)
    {
        _files[path] = content;
        return this;
    }

    public FileLook Look(string path) => _files.ContainsKey(path) ? new FileLook(true, false, null, null, null) : FileLook.Missing;

    public byte[] Read(string path) => _files.TryGetValue(path, out var content) ? content : throw new FileNotFoundException(path);
}
