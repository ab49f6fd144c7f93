using System.Runtime.Versioning;
using System.Security.Cryptography;
using Sluice.Engine.DuckDb.Catalog.Kept;
using Sluice.Engine.DuckDb.Tests.Support;

namespace Sluice.Engine.DuckDb.Tests.Catalog.Kept;

public sealed class KeptFileTests : IDisposable
{
    private static readonly byte[] MadeFrom = SHA256.HashData("this"u8);
    private static readonly byte[] Catalog = RandomNumberGenerator.GetBytes(5000);

    private readonly TemporaryFolder _folder = new();

    private string Kept => Path.Combine(_folder.Path, "kept");

    private string Target => Path.Combine(_folder.Path, "target");

    [Fact]
    public void What_was_kept_is_taken()
    {
        Keep();
        Assert.Equal("facts"u8.ToArray(), KeptFile.Take(Kept, MadeFrom, Target));
        Assert.Equal(Catalog, File.ReadAllBytes(Target));
    }

    [Theory]
    [InlineData(0)]
    [InlineData((256 << 10) - 1)]
    [InlineData(256 << 10)]
    [InlineData((512 << 10) + 1)]
    public void A_catalog_of_any_length_is_kept_whole(int length)
    {
        var catalog = RandomNumberGenerator.GetBytes(length);
        Keep(catalog);
        Assert.Equal("facts"u8.ToArray(), KeptFile.Take(Kept, MadeFrom, Target));
        Assert.Equal(catalog, File.ReadAllBytes(Target));
    }

    [Fact]
    public void A_shorter_catalog_replaces_what_was_there()
    {
        Keep();
        KeptFile.Take(Kept, MadeFrom, Target);
        Keep([1, 2, 3]);
        Assert.NotNull(KeptFile.Take(Kept, MadeFrom, Target));
        Assert.Equal([1, 2, 3], File.ReadAllBytes(Target));
    }

    [Fact]
    public void A_folder_that_takes_no_file_is_told_of_only_to_who_must_know()
    {
        var catalog = Path.Combine(_folder.Path, "catalog");
        File.WriteAllBytes(catalog, Catalog);
        var path = Path.Combine(_folder.Path, "no such folder", "kept");
        KeptFile.TryKeep(path, MadeFrom, "facts"u8, catalog);
        Assert.ThrowsAny<IOException>(() => KeptFile.Keep(path, MadeFrom, "facts"u8, catalog));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void It_is_its_owners_alone()
    {
        Keep();
        KeptFile.Take(Kept, MadeFrom, Target);
        Assert.All([Kept, Target], path => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path)));
    }

    [Fact]
    public void Made_from_something_else_it_is_not_taken()
    {
        Keep();
        Assert.Null(KeptFile.Take(Kept, SHA256.HashData("that"u8), Target));
        Assert.False(File.Exists(Target));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    [InlineData(40)]
    [InlineData(72)]
    [InlineData(75)]
    [InlineData(77)]
    [InlineData(3000)]
    [InlineData(5080)]
    public void Damaged_anywhere_it_is_not_taken(int at)
    {
        Keep();
        var bytes = File.ReadAllBytes(Kept);
        bytes[at] ^= 0x40;
        File.WriteAllBytes(Kept, bytes);
        Assert.Null(KeptFile.Take(Kept, MadeFrom, Target));
        Assert.False(File.Exists(Target));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(71)]
    [InlineData(72)]
    [InlineData(74)]
    [InlineData(4000)]
    public void Cut_short_it_is_not_taken(int length)
    {
        Keep();
        File.WriteAllBytes(Kept, File.ReadAllBytes(Kept)[..length]);
        Assert.Null(KeptFile.Take(Kept, MadeFrom, Target));
    }

    [Fact]
    public void None_and_a_folder_in_its_place_are_not_taken()
    {
        Assert.Null(KeptFile.Take(Kept, MadeFrom, Target));
        Directory.CreateDirectory(Kept);
        Assert.Null(KeptFile.Take(Kept, MadeFrom, Target));
    }

    public void Dispose() => _folder.Dispose();

    private void Keep() => Keep(Catalog);

    private void Keep(byte[] catalog)
    {
        var file = Path.Combine(_folder.Path, "catalog");
        File.WriteAllBytes(file, catalog);
        KeptFile.Keep(Kept, MadeFrom, "facts"u8, file);
    }
}
