using System.Runtime.Versioning;
using Sluice.Server.Certificates;

namespace Sluice.Server.Tests.Certificates;

[UnsupportedOSPlatform("windows")]
public sealed class FilesDigestTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sluice-digest-").FullName;

    [Fact]
    public void Content_counts_and_time_does_not()
    {
        File.WriteAllText(At("a"), "one");
        var before = FilesDigest.Of([At("a")]);
        File.SetLastWriteTimeUtc(At("a"), DateTime.UtcNow.AddDays(3));
        Assert.Equal(before, FilesDigest.Of([At("a")]));
        File.WriteAllText(At("a"), "two");
        Assert.NotEqual(before, FilesDigest.Of([At("a")]));
    }

    [Fact]
    public void The_end_of_a_large_file_counts()
    {
        var content = new byte[3 << 20];
        File.WriteAllBytes(At("a"), content);
        var before = FilesDigest.Of([At("a")]);
        content[^1] = 1;
        File.WriteAllBytes(At("a"), content);
        Assert.NotEqual(before, FilesDigest.Of([At("a")]));
    }

    [Fact]
    public void A_mode_that_was_mended_is_a_change()
    {
        File.WriteAllText(At("a"), "one");
        File.SetUnixFileMode(At("a"), UnixFileMode.UserRead | UnixFileMode.GroupRead);
        var before = FilesDigest.Of([At("a")]);
        File.SetUnixFileMode(At("a"), UnixFileMode.UserRead);
        Assert.NotEqual(before, FilesDigest.Of([At("a")]));
    }

    /// <summary>tls.crt links to ..data/tls.crt, and ..data to a folder with a date; an update swaps the second link.</summary>
    [Fact]
    public void A_mounted_secret_is_followed_to_its_end()
    {
        foreach (var (folder, content) in new[] { ("..2026_11_21", "old"), ("..2026_11_22", "new") })
        {
            Directory.CreateDirectory(At(folder));
            File.WriteAllText(Path.Combine(At(folder), "tls.crt"), content);
        }

        File.CreateSymbolicLink(At("..data"), "..2026_11_21");
        File.CreateSymbolicLink(At("tls.crt"), "..data/tls.crt");
        var (file, folders) = (FilesDigest.Of([At("tls.crt")]), FilesDigest.Of([_folder]));
        Directory.Delete(At("..data"));
        File.CreateSymbolicLink(At("..data"), "..2026_11_22");
        Assert.NotEqual(file, FilesDigest.Of([At("tls.crt")]));
        Assert.NotEqual(folders, FilesDigest.Of([_folder]));
    }

    [Fact]
    public void Coming_and_going_are_changes_in_a_folder_too_and_temporary_files_are_not()
    {
        var nothing = FilesDigest.Of([_folder, At("missing")]);
        File.WriteAllText(At("server.crt.abc.tmp"), "half");
        File.WriteAllText(At(".lock"), "");
        Assert.Equal(nothing, FilesDigest.Of([_folder, At("missing")]));
        File.WriteAllText(At("missing"), "");
        Assert.NotEqual(nothing, FilesDigest.Of([_folder, At("missing")]));
        Assert.NotEqual(nothing, FilesDigest.Of([At("gone"), At("missing")]));
    }

    [Fact]
    public void A_link_in_circles_is_a_state_as_any_other()
    {
        File.CreateSymbolicLink(At("a"), "b");
        File.CreateSymbolicLink(At("b"), "a");
        Assert.Equal(FilesDigest.Of([At("a")]), FilesDigest.Of([At("a")]));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string At(string name) => Path.Combine(_folder, name);
}
