using System.Text;
using Sluice.Certificates.Clients;

namespace Sluice.Certificates.Tests.Clients;

public sealed class OtherHomesTests
{
    private const UnixFileMode Folder = (UnixFileMode)0b111_101_101;
    private const UnixFileMode Readable = (UnixFileMode)0b110_100_100;
    private const int Zoe = 1001;

    [Fact]
    public void The_home_of_who_called_sudo_comes_first_and_is_the_only_one_of_the_user() =>
        Assert.Equal(
            [new OtherRootFile("/home/zoe/.postgresql/root.crt", true), new OtherRootFile("/home/ann/.postgresql/root.crt", false)],
            OtherHomes.RootFiles(Sudo, Homes()));

    [Theory]
    [InlineData("/home/zoe/.postgresql/root.crt", 0b110_110_100, Zoe)]
    [InlineData("/home/zoe/.postgresql/root.crt", 0b110_100_110, Zoe)]
    [InlineData("/home/zoe/.postgresql/root.crt", 0b110_100_100, 1000)]
    [InlineData("/home/zoe/.postgresql", 0b111_111_111, Zoe)]
    [InlineData("/home/zoe", 0b111_101_111, Zoe)]
    public void What_others_could_have_written_is_not_the_users_own(string path, int mode, int owner) =>
        Assert.False(OtherHomes.RootFiles(Sudo, Homes().Owned(path, (UnixFileMode)mode, owner))[0].IsUsersOwn);

    [Fact]
    public void A_file_that_root_wrote_there_is_as_good() =>
        Assert.True(OtherHomes.RootFiles(Sudo, Homes().Owned("/home/zoe/.postgresql/root.crt", Readable, 0))[0].IsUsersOwn);

    [Fact]
    public void An_account_whose_HOME_is_elsewhere_has_its_own_home_too()
    {
        var service = new ClientSystem(ClientPlatform.Linux, "/srv/app", null, new Dictionary<string, string>()) { UserName = "zoe" };
        Assert.Equal(new OtherRootFile("/home/zoe/.postgresql/root.crt", true), OtherHomes.RootFiles(service, Homes())[0]);
    }

    private static ClientSystem Sudo { get; } =
        new(ClientPlatform.Linux, "/root", null, new Dictionary<string, string> { ["SUDO_USER"] = "zoe" }) { UserName = "root" };

    private static PlayedFiles Homes()
    {
        var passwd = "root:x:0:0:root:/root:/bin/sh\nann:x:1000:1000::/home/ann:/bin/sh\nzoe:x:1001:1001::/home/zoe:/bin/sh\nbroken\n";
        var files = new PlayedFiles().With("/etc/passwd", Encoding.ASCII.GetBytes(passwd)).With("/root/.postgresql/root.crt", []);
        foreach (var (name, id) in new[] { ("ann", 1000), ("zoe", Zoe) })
        {
            var home = $"/home/{name}";
            files.With($"{home}/.postgresql/root.crt", []).Owned($"{home}/.postgresql/root.crt", Readable, id)
                .Owned($"{home}/.postgresql", Folder, id).Owned(home, Folder, id);
        }
        return files;
    }
}
