using Sluice.Certificates.Clients;
using Sluice.Client.Trust;

namespace Sluice.Client.Tests.Trust;

public sealed class PasswordFileTests : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("sluice-pgpass-").FullName;
    private readonly List<string> _warnings = [];

    public void Dispose() => Directory.Delete(_home, recursive: true);

    [Theory]
    [InlineData("lake.example.org:5432:lake:ann:secret", "secret")]
    [InlineData("*:*:*:*:secret", "secret")]
    [InlineData("# a note\n\nother:5432:lake:ann:no\n*:5432:*:ann:first\n*:*:*:*:second", "first")]
    [InlineData("*:*:*:ann:with\\:colon\\\\and:more", "with:colon\\and:more")]
    [InlineData("*:*:*:an\\n:x", "x")]
    [InlineData("*:*:*:\\*:x", null)]
    [InlineData("*:5433:*:ann:x", null)]
    [InlineData("*:*:*:Ann:x", null)]
    [InlineData("not a line", null)]
    public void Is_read_as_libpq_reads_it(string content, string? expected)
    {
        Write(content);
        Assert.Equal(expected, Find());
        Assert.Empty(_warnings);
    }

    [Fact]
    public void One_open_to_others_is_passed_over_with_a_warning()
    {
        Write("*:*:*:*:secret");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path.Combine(_home, ".pgpass"), UnixFileMode.UserRead | UnixFileMode.GroupRead);
        Assert.Null(Find());
        Assert.Contains("chmod 600", Assert.Single(_warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void PGPASSFILE_names_another()
    {
        Write("*:*:*:*:secret");
        var system = new ClientSystem(ClientPlatform.Linux, "/nowhere", null, new Dictionary<string, string> { ["PGPASSFILE"] = Path.Combine(_home, ".pgpass") });
        Assert.Equal("secret", PasswordFile.Find(system, "h", 1, "d", "u", _warnings.Add));
    }

    private void Write(string content)
    {
        var path = Path.Combine(_home, ".pgpass");
        File.WriteAllText(path, content);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    private string? Find() => PasswordFile.Find(
        new ClientSystem(ClientPlatform.Linux, _home, null, new Dictionary<string, string>()), "lake.example.org", 5432, "lake", "ann", _warnings.Add);
}
