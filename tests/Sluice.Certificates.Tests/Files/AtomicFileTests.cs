using Sluice.Certificates.Files;

namespace Sluice.Certificates.Tests.Files;

public sealed class AtomicFileTests : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void Writes_and_replaces_and_leaves_nothing_else()
    {
        var path = _scratch.At("file");
        AtomicFile.WritePrivate(path, "one, longer");
        AtomicFile.WritePrivate(path, "zwölf");
        Assert.Equal("zwölf", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFileSystemEntries(_scratch.Path));
    }

    [Fact]
    public void A_private_file_is_its_owners_even_where_an_open_one_was()
    {
        if (OperatingSystem.IsWindows())
            return;
        var path = _scratch.At("file");
        AtomicFile.WritePublic(path, "open");
        Assert.Equal(OwnerOnly | UnixFileMode.GroupRead | UnixFileMode.OtherRead, File.GetUnixFileMode(path));
        AtomicFile.WritePrivate(path, "secret");
        Assert.Equal(OwnerOnly, File.GetUnixFileMode(path));
    }

    [Fact]
    public void A_write_that_fails_leaves_no_temporary_file()
    {
        Directory.CreateDirectory(_scratch.At("taken", "inside"));
        Assert.ThrowsAny<Exception>(() => AtomicFile.WritePrivate(_scratch.At("taken"), "x"));
        Assert.Equal([_scratch.At("taken")], Directory.GetFileSystemEntries(_scratch.Path));
    }
}
