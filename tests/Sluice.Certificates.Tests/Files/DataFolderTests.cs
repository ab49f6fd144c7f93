using Sluice.Certificates.Files;

namespace Sluice.Certificates.Tests.Files;

[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class DataFolderTests : IDisposable
{
    private const UnixFileMode Everybody = (UnixFileMode)0b111_111_111;
    private readonly string _folder = Directory.CreateTempSubdirectory("sluice-folder-").FullName;

    [Fact]
    public void Folders_above_are_made_as_private_as_the_last()
    {
        var inner = Path.Combine(_folder, "a", "b", "c");
        DataFolder.Create(inner);
        foreach (var made in new[] { inner, Path.GetDirectoryName(inner)!, Path.Combine(_folder, "a") })
            Assert.Equal((UnixFileMode)0, File.GetUnixFileMode(made) & (UnixFileMode.OtherWrite | UnixFileMode.GroupWrite));
    }

    [Fact]
    public void A_folder_that_everybody_may_write_to_is_refused()
    {
        File.SetUnixFileMode(_folder, Everybody);
        var refused = Assert.Throws<InvalidDataException>(() => DataFolder.Create(_folder));
        Assert.Equal($"{_folder}: everybody may write to this folder; run: chmod o-w '{_folder}'", refused.Message);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
