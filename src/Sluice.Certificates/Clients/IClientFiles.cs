namespace Sluice.Certificates.Clients;

/// <summary>A client's files, so that another system's can be played.</summary>
public interface IClientFiles
{
    /// <summary>What stands at a path; follows symbolic links.</summary>
    FileLook Look(string path);

    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">This user may not read it.</exception>
    byte[] Read(string path);

    /// <summary>Full paths of the folders in a folder; none where it may not be read.</summary>
    IReadOnlyList<string> Folders(string path) => [];
}
